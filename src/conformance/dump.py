"""Writes what pydicom and native decoders make of the conformance files, for DumpConformanceTest to compare `septum dump` with.

    pip install pydicom==3.0.2 pylibjpeg pylibjpeg-libjpeg pylibjpeg-openjpeg pyjpegls python-gdcm imagecodecs
    python dump.py DATA/dicom > ../src/test/resources/org/septum/frontdoor/conformance.tsv

One line a file: path; "opened", "forced" (only with force=True) or "refused" by pydicom; transfer syntax; SHA-256 of the data set; type and
shape of the pixels; their SHA-256. "-" where there is
nothing, or no decoder here reads it. Nothing of a patient is in it.

The data set's hash is of the lines "path of tags TAB VR TAB values", made of pydicom's DICOM JSON with its departures from PS3.18 F put right:
empty values among several are null, big endian words are little endian.
"""
import hashlib
import logging
import math
import struct
import sys
import warnings
from pathlib import Path

import imagecodecs
import numpy as np
import pydicom
from pydicom.encaps import generate_frames
from pydicom.pixels import pixel_array

JPEG_12 = {"1.2.840.10008.1.2.4." + end for end in ("51", "53", "55")}
UNIT = {"OW": 2, "OF": 4, "OL": 4, "OD": 8, "OV": 8}
PIXELS = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")


def one(vr, value):
    if value is None or value == "":
        return "null"
    if vr == "PN":
        return "=".join(value.get(g, "") for g in ("Alphabetic", "Ideographic", "Phonetic")).rstrip("=") or "null"
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, (int, float)):
        return struct.pack(">d", value).hex() if vr in ("DS", "FL", "FD") else str(int(value))
    return str(value)


def values(element, big):
    vr = str(element.VR)
    value = element.value
    if isinstance(value, (bytes, bytearray)):
        if big and vr in UNIT and not element.is_undefined_length:
            value = np.frombuffer(value, f">u{UNIT[vr]}").astype(f"<u{UNIT[vr]}").tobytes()
        return f"{len(value)} bytes {hashlib.sha1(value).hexdigest()}" if value else ""
    try:
        value = element.to_json_dict(None, 1024).get("Value", [])
    except (ValueError, IndexError):  # numbers that are none, empty names
        value = element.value if element.VM > 1 else [element.value]
        if vr == "PN":
            value = [dict(zip(("Alphabetic", "Ideographic", "Phonetic"), v.components)) for v in value]
    return "\\".join(one(vr, v).replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") for v in value)


def lines(data, prefix, big):
    for element in data:
        tag = f"{prefix}{int(element.tag):08X}"
        if element.VR == "SQ":
            yield f"{tag}\tSQ\t{len(element.value)}\n"
            for i, item in enumerate(element.value):
                yield from lines(item, f"{tag}[{i}].", big)
        else:
            yield f"{tag}\t{element.VR}\t{values(element, big)}\n"


def stored(path, data, syntax):
    """Frames, rows, columns[, samples] with YBR turned into RGB."""
    frames = int(data.get("NumberOfFrames", 1) or 1)
    if syntax in JPEG_12:  # libjpeg-turbo is the reference
        found = np.stack([imagecodecs.jpeg_decode(s) for s in generate_frames(data.PixelData, number_of_frames=frames)])
        return found.astype(f"u{data.BitsAllocated // 8}")
    if data.BitsAllocated == 1 and syntax in ("1.2.840.10008.1.2.5", "1.2.840.10008.1.2.8.1"):
        return None  # pydicom 3.0 reads neither
    try:
        found = pixel_array(path)
    except (AttributeError, pydicom.errors.InvalidDicomError):  # a deflated data set, no file meta information
        found = pixel_array(data)
    return found if frames > 1 else found[None]


def pixels(path, data, syntax):
    try:
        found = stored(path, data, syntax)
    except Exception as e:
        print(f"{path}: {e!r}"[:200].replace("\n", " "), file=sys.stderr)
        found = None
    if found is None:
        return "-", "-"
    kind = f"{found.dtype.kind}{found.dtype.itemsize} {'×'.join(map(str, found.shape))}"
    return kind, hashlib.sha256(found.astype(found.dtype.newbyteorder("<")).tobytes()).hexdigest()


def line(root, path):
    how, data = "opened", None
    try:
        data = pydicom.dcmread(path)
    except Exception:
        how = "forced"
        try:
            data = pydicom.dcmread(path, force=True)
        except Exception:
            pass
        if data is None or "SOPClassUID" not in data and "Rows" not in data:
            return f"{path.relative_to(root)}\trefused\t-\t-\t-\t-"
    syntax = str(getattr(data, "file_meta", {}).get("TransferSyntaxUID", "-"))
    shape, hashed = pixels(path, data, syntax) if any(key in data for key in PIXELS) else ("-", "-")
    whole = "".join(lines(data, "", data.original_encoding[1] is False))
    return "\t".join([str(path.relative_to(root)), how, syntax, hashlib.sha256(whole.encode()).hexdigest(), shape, hashed])


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    folder = Path(sys.argv[1])
    for file in sorted(p for p in folder.rglob("*") if p.is_file()):
        print(line(folder, file))
