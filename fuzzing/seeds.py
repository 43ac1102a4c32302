"""Makes the seeds of src/test/resources/seeds: small, drawn pictures, so no seed shows a patient.

    python -m venv .venv && .venv/bin/pip install numpy pillow pydicom nibabel imagecodecs
    .venv/bin/python seeds.py

A frame's seed starts with rows, columns, flags (1: three samples, 2: 16 bits allocated, 4: signed) and bits stored - 1.
"""
import io
import pathlib
import shutil
import tempfile
import zipfile

import imagecodecs
import nibabel
import numpy as np
import pydicom
from PIL import Image
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.fileset import FileSet
from pydicom.uid import (DeflatedExplicitVRLittleEndian, ExplicitVRBigEndian, ExplicitVRLittleEndian, ImplicitVRLittleEndian, RLELossless)

ROOT = pathlib.Path(__file__).parent / "src/test/resources/seeds"


def picture(rows, columns, bits, samples=1):
    r, c = np.mgrid[:rows, :columns]
    noise = np.random.default_rng(5).random((rows, columns))
    grey = (0.4 + 0.3 * np.sin(r / 3) * np.cos(c / 4) + 0.2 * noise * (c > columns / 2)).clip(0, 1)
    values = (grey * (2 ** bits - 1)).astype(np.uint16 if bits > 8 else np.uint8)
    return values if samples == 1 else np.stack([values, values[::-1], values[:, ::-1]], -1)


def frame(folder, name, array, bits, stream):
    flags = (1 if array.ndim == 3 else 0) | (2 if array.dtype.itemsize == 2 else 0)
    put(folder, name, bytes([array.shape[0], array.shape[1], flags, bits - 1]) + stream)


def put(folder, name, data):
    path = ROOT / folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def codecs():
    grey, deep, colour = picture(19, 23, 8), picture(17, 21, 12), picture(16, 18, 8, 3)
    for name, array, bits in (("grey", grey, 8), ("deep", deep, 12), ("colour", colour, 8)):
        frame("jpeg-lossless", name, array, bits, imagecodecs.ljpeg_encode(array, bitspersample=bits) if array.ndim == 2
              else imagecodecs.jpeg8_encode(array, lossless=True))
        for near in (0, 2):
            frame("jpeg-ls", f"{name}-{near}", array, bits, imagecodecs.jpegls_encode(array, near))
        for reversible, level in ((True, 0), (False, 40)):
            stream = imagecodecs.jpeg2k_encode(array, level=level, codecformat="j2k", reversible=reversible, bitspersample=bits)
            frame("jpeg-2000", f"{name}-{'lossless' if reversible else 'lossy'}", array, bits, stream)
            stream = imagecodecs.htj2k_encode(array, reversible=reversible)
            frame("htj2k", f"{name}-{'lossless' if reversible else 'lossy'}", array, array.dtype.itemsize * 8, stream)
    frame("jpeg-2000", "boxed", grey, 8, imagecodecs.jpeg2k_encode(grey, level=0, codecformat="jp2"))
    frame("jpeg", "grey", grey, 8, imagecodecs.jpeg8_encode(grey, 90))
    for sampling in ("444", "420"):
        frame("jpeg", sampling, colour, 8, imagecodecs.jpeg8_encode(colour, 90, subsampling=sampling))
    progressive = io.BytesIO()
    Image.fromarray(colour).save(progressive, "JPEG", quality=80, progressive=True)
    frame("jpeg", "progressive", colour, 8, progressive.getvalue())
    frame("jpeg-extended", "deep", deep, 12, imagecodecs.jpeg8_encode(deep, 95, bitspersample=12))
    for name, array, bits in (("grey", grey, 8), ("deep", deep, 12), ("colour", colour, 8)):
        data = image(array, bits)
        data.compress(RLELossless, encoding_plugin="pydicom")
        frame("rle", name, array, bits, next(pydicom.encaps.generate_frames(data.PixelData, number_of_frames=1)))


def image(array, bits, syntax=ExplicitVRLittleEndian, instance=1):
    data = Dataset()
    data.file_meta = FileMetaDataset()
    data.file_meta.TransferSyntaxUID = syntax
    data.file_meta.MediaStorageSOPClassUID = data.SOPClassUID = "1.2.840.10008.5.1.4.1.1.4"
    data.file_meta.MediaStorageSOPInstanceUID = data.SOPInstanceUID = f"1.2.3.{instance}"
    data.StudyInstanceUID, data.SeriesInstanceUID, data.FrameOfReferenceUID = "1.2.4", "1.2.5", "1.2.6"
    data.SpecificCharacterSet = ["", "ISO 2022 IR 87"]
    data.PatientName, data.PatientID, data.StudyID, data.Modality = "Seed^A", "1", "1", "MR"
    data.StudyDate, data.StudyTime, data.SeriesNumber, data.InstanceNumber = "20260101", "101112.5", 1, instance
    data.ImagePositionPatient, data.ImageOrientationPatient = [0, 0, instance * 5], [1, 0, 0, 0, 1, 0]
    data.PixelSpacing, data.SliceThickness = [1.5, 1.5], 5
    item = Dataset()
    item.ReferencedSOPInstanceUID = "1.2.7"
    item.add_new(0x00280106, "US", 0)
    data.ReferencedImageSequence = [item, Dataset()]
    data.private_block(0x0029, "SEED", create=True).add_new(1, "OB", b"\1\2\3\4")
    data.Rows, data.Columns = array.shape[:2]
    data.SamplesPerPixel = 1 if array.ndim == 2 else 3
    data.PhotometricInterpretation = "MONOCHROME2" if array.ndim == 2 else "RGB"
    if array.ndim == 3:
        data.PlanarConfiguration = 0
    data.BitsAllocated, data.BitsStored, data.HighBit = array.dtype.itemsize * 8, bits, bits - 1
    data.PixelRepresentation = 0
    data.WindowCenter, data.WindowWidth = [40, 50], [80, 100]
    values = array.byteswap() if syntax == ExplicitVRBigEndian else array
    data.PixelData = values.tobytes() + b"\0" * (array.nbytes % 2)
    data["PixelData"].VR = "OW"
    return data


def whole(data):
    out = io.BytesIO()
    data.save_as(out, enforce_file_format=True)
    return out.getvalue()


def files():
    deep = picture(6, 7, 12)
    for name, syntax in (("explicit", ExplicitVRLittleEndian), ("implicit", ImplicitVRLittleEndian), ("big-endian", ExplicitVRBigEndian),
                         ("deflated", DeflatedExplicitVRLittleEndian)):
        put("parser", name, whole(image(deep, 12, syntax)))
    ls = image(deep, 12, "1.2.840.10008.1.2.4.80")
    ls.PixelData = encapsulate([imagecodecs.jpegls_encode(deep, 0)])
    ls["PixelData"].VR = "OB"
    put("parser", "encapsulated", whole(ls))
    put("parser", "no-preamble", whole(image(deep, 12))[128:])
    stack = [whole(image(deep, 12, instance=n)) for n in (1, 2, 3)]
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        for n, content in enumerate(stack):
            zipped.writestr(f"study/{n}.dcm", content)
    put("zip", "stack", archive.getvalue())
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.writestr("a.dcm", stack[0])
        zipped.writestr("empty/", "")
    put("zip", "stored", archive.getvalue())
    with tempfile.TemporaryDirectory() as folder:
        fileset = FileSet()
        for n in (1, 2):
            fileset.add(image(deep, 12, instance=n))
        fileset.write(folder)
        put("dicomdir", "two", (pathlib.Path(folder) / "DICOMDIR").read_bytes())
    volume = np.arange(4 * 5 * 3, dtype=np.int16).reshape(4, 5, 3)
    put("nifti", "short", nibabel.Nifti1Image(volume, np.diag([1, 2, 3, 1])).to_bytes())
    put("nifti", "cine", nibabel.Nifti1Image(np.repeat(volume[..., None], 2, 3).astype(np.float32), np.eye(4)).to_bytes())
    put("nifti", "two", nibabel.Nifti2Image(volume.astype(np.uint8), np.eye(4)).to_bytes())


if __name__ == "__main__":
    shutil.rmtree(ROOT, ignore_errors=True)
    codecs()
    files()
