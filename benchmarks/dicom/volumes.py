"""A 500-slice CT of 512² from its folder to a volume in memory, all cores: Septum, pydicom with GDCM, and dcm2niix (which writes a file).

    python volumes.py [--rounds 5] [--slices 500] [--json FILE]

Uncompressed, JPEG-LS and JPEG 2000 (lossless both), in turns, files in the cache. Two times each: of the clock, and of all processors
together, which others at work on the machine change less.
"""

import argparse
import concurrent.futures
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import imagecodecs
import jpeg_ls
import numpy
import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate

import pictures
from decoding import classpath

SYNTAXES = {"uncompressed": "1.2.840.10008.1.2.1", "JPEG-LS": "1.2.840.10008.1.2.4.80", "JPEG 2000": "1.2.840.10008.1.2.4.90"}
DIFFERENT = 10


def slices():
    """Ten slices that are told apart by their noise; a folder repeats them at other places."""
    rng = numpy.random.default_rng(5)
    body = pictures.blobs(512, 30, rng)
    for _ in range(DIFFERENT):
        hounsfield = numpy.where(body > 0, 1000 * body - 300 + rng.normal(0, 20, body.shape), -1000 + rng.normal(0, 8, body.shape))
        yield numpy.clip(hounsfield + 1024, 0, 4095).astype(numpy.uint16)


def compressed(picture, syntax):
    if syntax == SYNTAXES["JPEG-LS"]:
        return encapsulate([bytes(jpeg_ls.encode_array(picture))])
    if syntax == SYNTAXES["JPEG 2000"]:
        return encapsulate([imagecodecs.jpeg2k_encode(picture, reversible=True, level=0, codecformat="j2k", bitspersample=12)])
    return picture.tobytes()


def write(folder, syntax, count):
    data = Dataset()
    data.file_meta = FileMetaDataset()
    data.file_meta.TransferSyntaxUID = syntax
    data.SOPClassUID, data.Modality = "1.2.840.10008.5.1.4.1.1.2", "CT"
    data.StudyInstanceUID, data.SeriesInstanceUID, data.FrameOfReferenceUID = "1.2.3.4", "1.2.3.4.5", "1.2.3.4.6"
    data.PatientName, data.PatientID, data.SeriesNumber = "Test^Volume", "4711", 1
    data.StudyDate = data.SeriesDate = data.ContentDate = "20260101"
    data.StudyTime = data.SeriesTime = data.ContentTime = "120000"
    data.ImageOrientationPatient, data.PixelSpacing, data.SliceThickness = [1, 0, 0, 0, 1, 0], [0.7, 0.7], 1
    data.RescaleIntercept, data.RescaleSlope, data.ImageType = -1024, 1, ["ORIGINAL", "PRIMARY", "AXIAL"]
    data.SamplesPerPixel, data.PhotometricInterpretation, data.Rows, data.Columns = 1, "MONOCHROME2", 512, 512
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 12, 11, 0
    streams = [compressed(picture, syntax) for picture in slices()]
    for i in range(count):
        data.SOPInstanceUID, data.InstanceNumber, data.ImagePositionPatient = f"1.2.3.4.5.{i}", i + 1, [-179, -179, i]
        data.PixelData = streams[i % DIFFERENT]
        data["PixelData"].VR = "OW" if syntax == SYNTAXES["uncompressed"] else "OB"
        data["PixelData"].is_undefined_length = syntax != SYNTAXES["uncompressed"]
        data.save_as(folder / f"{i:04}.dcm", enforce_file_format=True)


class Septum:
    def __init__(self, java):
        self.process = subprocess.Popen([java, "-Xmx2g", "-XX:+UseParallelGC", "--enable-native-access=ALL-UNNAMED", "-cp", classpath(),
                                         "org.septum.benchmarks.dicom.VolumeTimes"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True)

    def __call__(self, folder):
        self.process.stdin.write(f"{folder}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().split()
        if not answer or not answer[0].isdigit():
            sys.exit(" ".join(answer))
        return int(answer[0]) / 1e6, int(answer[1]) / 1e6


def one_file(path):
    data = pydicom.dcmread(path)
    if data.file_meta.TransferSyntaxUID.is_compressed:
        data.pixel_array_options(decoding_plugin="gdcm")
    return float(data.ImagePositionPatient[2]), data.pixel_array


def with_pydicom(folder):
    """Threads as many as cores; GDCM's decoders do not hold Python's lock the whole time."""
    start, used = time.perf_counter(), time.process_time()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = sorted(pool.map(one_file, sorted(folder.iterdir())), key=lambda pair: pair[0])
    numpy.stack([pixels for _, pixels in found])
    return (time.perf_counter() - start) * 1e3, (time.process_time() - used) * 1e3


def children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def with_dcm2niix(folder):
    program = shutil.which("dcm2niix") or str(Path(sys.executable).with_name("dcm2niix"))
    with tempfile.TemporaryDirectory() as out:
        start, used = time.perf_counter(), children()
        done = subprocess.run([program, "-z", "n", "-b", "n", "-o", out, str(folder)], capture_output=True, text=True)
        took = (time.perf_counter() - start) * 1e3, (children() - used) * 1e3
        sizes = [f.stat().st_size for f in Path(out).glob("*.nii")]
    if done.returncode != 0 or max(sizes, default=0) < 100 * 512 * 512:
        return None
    return took


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--slices", type=int, default=500)
    parser.add_argument("--java", default=os.environ.get("JAVA_HOME", "") and f"{os.environ['JAVA_HOME']}/bin/java" or "java")
    parser.add_argument("--json", type=Path)
    settings = parser.parse_args()
    readers = {"Septum": Septum(settings.java), "pydicom + GDCM": with_pydicom, "dcm2niix": with_dcm2niix}
    results = {}
    print(f"| {settings.slices} × 512² | Septum ms (clock / processors) | pydicom + GDCM | dcm2niix |\n|---|---|---|---|", flush=True)
    for title, syntax in SYNTAXES.items():
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            write(folder, syntax, settings.slices)
            readers["Septum"](folder)
            times = {reader: [] for reader in readers}
            for i in range(settings.rounds):
                for reader in readers if i % 2 else reversed(readers):
                    times[reader].append(readers[reader](folder))
        results[title] = times
        cells = ["refused" if None in t else " / ".join(f"{statistics.median(column):.0f}" for column in zip(*t))
                 for t in times.values()]
        print(f"| {title} | {' | '.join(cells)} |", flush=True)
    if settings.json:
        settings.json.write_text(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
