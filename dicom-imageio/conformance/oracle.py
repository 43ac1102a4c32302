"""Writes what other decoders make of the conformance files, for ConformanceTest to compare with.

    pip install pydicom==3.0.2 pylibjpeg pylibjpeg-libjpeg pylibjpeg-openjpeg pyjpegls python-gdcm imagecodecs
    python oracle.py DATA/dicom > ../src/test/resources/org/septum/dicom/conformance/oracle.tsv

One line a file: path, whether pydicom opens it without force, transfer syntax, frames × rows × columns × samples, and the SHA-256 of the
stored values (little endian, as wide as Bits Allocated); "-" where no decoder here reads them. Nothing of a patient is in it.
"""
import hashlib
import sys
import warnings
from pathlib import Path

import imagecodecs
import numpy as np
import pydicom
from pydicom.encaps import generate_frames
from pydicom.pixels import pixel_array

JPEG_12 = {"1.2.840.10008.1.2.4." + end for end in ("51", "53", "55")}


def stored(path, data):
    """The stored values as frames, rows, columns, samples; None where nobody reads them."""
    frames = int(data.get("NumberOfFrames", 1) or 1)
    shape = (frames, data.Rows, data.Columns, data.SamplesPerPixel)
    syntax = str(data.file_meta.get("TransferSyntaxUID", ""))
    if syntax in JPEG_12:  # libjpeg-turbo is the reference
        streams = generate_frames(data.PixelData, number_of_frames=frames)
        return np.stack([imagecodecs.jpeg_decode(stream) for stream in streams]).reshape(shape)
    if data.BitsAllocated == 1 and syntax in ("1.2.840.10008.1.2.5", "1.2.840.10008.1.2.8.1"):
        return None  # pydicom 3.0 reads neither
    try:
        return pixel_array(path, raw=True).reshape(shape)
    except AttributeError:  # a deflated data set
        return pixel_array(data, raw=True).reshape(shape)


def pixels(path, data):
    try:
        values = stored(path, data)
    except Exception as e:
        print(f"{path}: {e!r}"[:200].replace("\n", " "), file=sys.stderr)
        values = None
    if values is None:
        return "-", "-"
    shape = "×".join(str(n) for n in values.shape)
    width = max(8, int(data.get("BitsAllocated", 8)))
    if values.dtype.kind == "f":
        values = values.astype(f"<f{values.dtype.itemsize}")
    else:
        values = values.astype(f"<{'i' if values.dtype.kind == 'i' else 'u'}{width // 8}")
    return shape, hashlib.sha256(values.tobytes()).hexdigest()


def line(root, path):
    opened = True
    try:
        data = pydicom.dcmread(path)
    except Exception:
        opened = False
        try:
            data = pydicom.dcmread(path, force=True)
        except Exception:
            return None
    syntax = getattr(data, "file_meta", {}).get("TransferSyntaxUID", "-")
    shape, values = pixels(path, data) if opened and "PixelData" in data or "FloatPixelData" in data \
        or "DoubleFloatPixelData" in data else ("-", "-")
    if not opened and values == "-":
        return None
    return "\t".join([str(path.relative_to(root)), "opened" if opened else "refused", str(syntax), shape, values])


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    folder = Path(sys.argv[1])
    for file in sorted(p for p in folder.rglob("*") if p.is_file()):
        text = line(folder, file)
        if text:
            print(text)
