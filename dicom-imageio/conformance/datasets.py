"""Writes SHA-256 of what pydicom reads as each conformance file's data set, for ConformanceTest to compare with.

    python datasets.py DATA/dicom > ../src/test/resources/org/septum/dicom/conformance/datasets.tsv

The hash is of the lines "path of tags TAB VR TAB value": text without filling, floats as their bits, other binary values as the start of
their SHA-1 (little endian), sequences as their number of items. DatasetText.java writes the same lines.
"""
import hashlib
import struct
import sys
import warnings
from pathlib import Path

import numpy as np
import pydicom
from pydicom.multival import MultiValue

UNIT = {"OW": 2, "OF": 4, "OL": 4, "OD": 8, "OV": 8}
PROSE = ("UT", "ST", "LT", "UC", "UR")


def one(vr, value):
    if value is None:
        return ""
    if vr in ("DS", "IS"):
        return getattr(value, "original_string", str(value)).strip(" \0")
    if vr == "AT":
        return f"{int(value):08X}"
    if vr in ("FL", "FD"):
        return struct.pack(">f" if vr == "FL" else ">d", value).hex()
    return str(value).rstrip(" \0") if vr in PROSE else str(value).strip(" \0")


def text(element, big):
    value, vr = element.value, str(element.VR)
    if isinstance(value, (bytes, bytearray)):
        if vr in UNIT and big:
            value = np.frombuffer(value, f">u{UNIT[vr]}").astype(f"<u{UNIT[vr]}").tobytes()
        return f"{len(value)} {hashlib.sha1(value).hexdigest()[:12]}"
    values = list(value) if isinstance(value, (MultiValue, list)) else [value]
    joined = "\\".join(one(vr, v) for v in values)
    return joined.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t")


def lines(data, prefix, big, fragments):
    for element in data:
        if element.tag.element == 0:
            continue
        tag = f"{prefix}{int(element.tag):08X}"
        if element.VR == "SQ":
            yield f"{tag}\tSQ\t{len(element.value)}\n"
            for i, item in enumerate(element.value):
                yield from lines(item, f"{tag}[{i}].", big, False)
        elif fragments and element.tag == 0x7FE00010:
            yield f"{tag}\tfragments\n"
        else:
            empty = element.value is None and str(element.VR) in UNIT | {"OB": 1, "UN": 1}
            yield f"{tag}\t{element.VR}\t{'0 da39a3ee5e6b' if empty else text(element, big)}\n"


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    folder = Path(sys.argv[1])
    for file in sorted(p for p in folder.rglob("*") if p.is_file()):
        try:
            data = pydicom.dcmread(file)
            encapsulated = "PixelData" in data and data["PixelData"].is_undefined_length
            whole = "".join(lines(data, "", not data.is_little_endian, encapsulated))
        except Exception:
            continue
        print(f"{file.relative_to(folder)}\t{hashlib.sha256(whole.encode()).hexdigest()}")
