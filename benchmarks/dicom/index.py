"""Reading the headers of 1,000 MR files of 153 KB (20 KB of private bytes, one sequence) against other readers, in turns, cache warm.

    python index.py [--rounds 15] [--dicom-rs PROGRAM] [--json FILE]

The ratio is our time over theirs, the target at most 1.5 of the fastest native one. dicom-rs is measured where `cargo build --release` was
run in the folder dicom-rs, gdcmscanner and dcmdump where they are installed, gdcm.Scanner and pydicom always.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy
import pydicom
from pydicom.dataset import Dataset, FileMetaDataset

from decoding import classpath

HERE = Path(__file__).resolve().parent
TAGS = [(0x0020, 0x000E), (0x0020, 0x0013), (0x0020, 0x0032), (0x0028, 0x0010), (0x0010, 0x0010)]


def write_files(folder, count):
    rng = numpy.random.default_rng(1)
    data = Dataset()
    data.file_meta = FileMetaDataset()
    data.file_meta.TransferSyntaxUID = pydicom.uid.ExplicitVRLittleEndian
    data.SOPClassUID = "1.2.840.10008.5.1.4.1.1.4"
    data.SpecificCharacterSet, data.PatientName, data.PatientID = "ISO_IR 100", "Müller^Test", "47110815"
    data.StudyInstanceUID, data.SeriesInstanceUID, data.FrameOfReferenceUID = "1.2.3.4", "1.2.3.4.5", "1.2.3.4.6"
    data.ImageType, data.Modality, data.Manufacturer = ["ORIGINAL", "PRIMARY", "M", "ND"], "MR", "Nobody"
    data.StudyDate = data.SeriesDate = data.AcquisitionDate = data.ContentDate = "20260101"
    data.StudyTime = data.SeriesTime = data.AcquisitionTime = data.ContentTime = "120000.123456"
    for keyword in ("StudyDescription", "SeriesDescription", "ProtocolName", "InstitutionName", "StationName", "SequenceName",
                    "ManufacturerModelName", "BodyPartExamined", "SoftwareVersions", "AccessionNumber", "StudyID", "DeviceSerialNumber"):
        setattr(data, keyword, "TEST " + keyword[:10].upper())
    for keyword in ("RepetitionTime", "EchoTime", "FlipAngle", "SliceThickness", "SpacingBetweenSlices", "MagneticFieldStrength",
                    "ImagingFrequency", "PixelBandwidth", "SAR", "PatientWeight", "PercentSampling", "WindowCenter", "WindowWidth"):
        setattr(data, keyword, "1.5")
    for keyword in ("EchoTrainLength", "NumberOfAverages", "NumberOfPhaseEncodingSteps", "SeriesNumber", "AcquisitionNumber"):
        setattr(data, keyword, 3)
    data.ImageOrientationPatient, data.PixelSpacing = [1, 0, 0, 0, 1, 0], [0.75, 0.75]
    reference = Dataset()
    reference.ReferencedSOPClassUID, reference.ReferencedSOPInstanceUID = data.SOPClassUID, "1.2.3.4.7"
    data.ReferencedImageSequence = [reference, reference]
    block = data.private_block(0x0029, "SEPTUM BENCHMARK", create=True)
    block.add_new(0x10, "OB", rng.bytes(20_000))
    block.add_new(0x11, "LO", "private")
    data.SamplesPerPixel, data.PhotometricInterpretation, data.Rows, data.Columns = 1, "MONOCHROME2", 256, 256
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 12, 11, 0
    data.PixelData = rng.integers(0, 4096, 256 * 256, dtype=numpy.uint16).tobytes()
    for i in range(count):
        data.SOPInstanceUID, data.InstanceNumber, data.ImagePositionPatient = f"1.2.3.4.5.{i}", i, [0, 0, i]
        data.save_as(folder / f"{i:04}.dcm", enforce_file_format=True)


class Told:
    """A process that reads the folder when told to and says how long it took."""

    def __init__(self, command, word):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.word = word

    def __call__(self):
        self.process.stdin.write(self.word + "\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline()) / 1e6


def timed(call):
    def run():
        start = time.perf_counter()
        call()
        return (time.perf_counter() - start) * 1e3
    return run


def gdcm_scanner(files):
    import gdcm
    scanner = gdcm.Scanner()
    for tag in TAGS:
        scanner.AddTag(gdcm.Tag(*tag))
    if not scanner.Scan(list(map(str, files))):
        sys.exit("gdcm.Scanner failed")


def quiet(command):
    return timed(lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=True))


def readers(java, dicom_rs, folder, files):
    ours = [java, "-XX:+UseSerialGC", "-Xmx512m", "-cp", classpath(), "org.septum.benchmarks.dicom.HeaderTimes", str(folder)]
    yield "Septum, pool", Told(ours, "all")
    yield "Septum, one thread", Told(ours, "one")
    if dicom_rs:
        yield "dicom-rs, pool", Told([str(dicom_rs), str(folder)], "all")
        yield "dicom-rs, one thread", Told([str(dicom_rs), str(folder)], "one")
    yield "gdcm.Scanner", timed(lambda: gdcm_scanner(files))
    if shutil.which("gdcmscanner"):
        options = [o for tag in TAGS for o in ("-t", "%04x,%04x" % tag)]
        yield "gdcmscanner", quiet(["gdcmscanner", "-d", str(folder), *options])
    if shutil.which("dcmdump"):
        options = [o for tag in TAGS for o in ("+P", "%04x,%04x" % tag)]
        yield "dcmdump", quiet(["dcmdump", "+sd", str(folder), *options])
    yield "pydicom", timed(lambda: [pydicom.dcmread(f, stop_before_pixels=True).SeriesInstanceUID for f in files])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--warm-up", type=int, default=40, help="our own readings before the rounds")
    built = HERE / "dicom-rs/target/release/dicom-index"
    parser.add_argument("--dicom-rs", type=Path, default=built if built.exists() else None)
    parser.add_argument("--java", default=os.environ.get("JAVA_HOME", "") and f"{os.environ['JAVA_HOME']}/bin/java" or "java")
    parser.add_argument("--json", type=Path)
    settings = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_files(folder, settings.files)
        all_readers = list(readers(settings.java, settings.dicom_rs, folder, sorted(folder.iterdir())))
        for _ in range(settings.warm_up):
            all_readers[0][1]()
            all_readers[1][1]()
        times = {title: [] for title, _ in all_readers}
        for i in range(settings.rounds):
            for title, run in all_readers if i % 2 else reversed(all_readers):
                if title not in ("pydicom", "dcmdump") or i < 3:
                    times[title].append(run())
    report(times, settings.json)


def report(times, path):
    ours = statistics.median(times["Septum, pool"])
    print("| reader | median ms | best ms | ours / theirs (medians) |\n|---|---|---|---|")
    for title, all_times in times.items():
        median = statistics.median(all_times)
        print(f"| {title} | {median:.0f} | {min(all_times):.0f} | {ours / median:.2f} |")
    if path:
        path.write_text(json.dumps(times, indent=1))
    native = [statistics.median(t) for title, t in times.items() if not title.startswith(("Septum", "pydicom"))]
    sys.exit(ours > 1.5 * min(native))


if __name__ == "__main__":
    main()
