"""Decoding speed against the native decoders, in turns within one run, one thread each, by processor time.

    python decoding.py [--rounds 15] [--data FOLDER] [--only TEXT] [--json FILE]

The ratio is ours over theirs: 1 is as fast, 0.7 the target for JPEG-LS (CharLS) and lossless JPEG (libjpeg-turbo), above 1 for RLE (GDCM).
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import imagecodecs
import numpy

import pictures

ROOT = Path(__file__).resolve().parents[2]
JPEGLS, JPEGLS_NEAR = "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81"
JPEG, JPEG_LOSSLESS, RLE = "1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.5"


def classpath():
    return os.pathsep.join(str(ROOT / module / "target/classes") for module in ("benchmarks", "imaging", "dicom-imageio"))


class Ours:
    """The Java side, a process that decodes when told to."""

    def __init__(self, java):
        self.process = subprocess.Popen([java, "-XX:+UseSerialGC", "-Xmx2g", "-cp", classpath(),
                                         "org.septum.benchmarks.dicom.DecodeTimes"], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if not answer.isdigit():
            sys.exit(f"{line}: {answer}")
        return int(answer)


def native(decode, count):
    start = time.thread_time_ns()
    for _ in range(count):
        decode()
    return time.thread_time_ns() - start


def gdcm_file(path):
    import gdcm
    reader = gdcm.ImageReader()
    reader.SetFileName(str(path))
    if not reader.Read():
        sys.exit(f"GDCM cannot read {path}")
    return reader.GetImage().GetBuffer()


def cases(folder, data):
    """name, our command with {count}, the peer's name, its call, megabytes of decoded samples, target ratio"""
    def stream(name, uid, picture, bits, code, peer, decode, target):
        path = folder / (name.replace(" ", "-") + ".bin")
        path.write_bytes(code)
        decoded = numpy.asarray(decode(code)).reshape(picture.shape)
        if uid not in (JPEGLS_NEAR, JPEG) and not numpy.array_equal(decoded, picture):
            sys.exit(f"{name}: {peer} does not give the picture back")
        samples = 1 if picture.ndim == 2 else picture.shape[2]
        command = f"stream {uid} {picture.shape[0]} {picture.shape[1]} {samples} {bits} {{count}} {path}"
        return name, command, peer, lambda: decode(code), picture.nbytes / 1e6, target

    for title, (make, bits) in pictures.PICTURES.items():
        picture = make()
        yield stream(f"JPEG-LS lossless, {title}", JPEGLS, picture, bits, pictures.jpegls(picture, 0), "CharLS",
                     imagecodecs.jpegls_decode, 0.7)
        yield stream(f"JPEG-LS near 3, {title}", JPEGLS_NEAR, picture, bits, pictures.jpegls(picture, 3), "CharLS",
                     imagecodecs.jpegls_decode, 0.7)
        for predictor in (1, 6):
            yield stream(f"JPEG lossless SV{predictor}, {title}", JPEG_LOSSLESS, picture, bits,
                         pictures.lossless_jpeg(picture, bits, predictor), "libjpeg-turbo", imagecodecs.jpeg8_decode, 0.7)
        yield rle(folder, title, picture, bits)
    grey = (pictures.mr() >> 4).astype(numpy.uint8)
    yield stream("JPEG baseline, 512² grey", JPEG, grey, 8, pictures.baseline(grey), "libjpeg-turbo", imagecodecs.jpeg8_decode, None)
    rgb = pictures.colour()
    yield stream("JPEG lossless SV1, 1024² RGB", JPEG_LOSSLESS, rgb, 8, pictures.lossless_jpeg(rgb, 8, 1), "libjpeg-turbo",
                 imagecodecs.jpeg8_decode, 0.7)
    yield stream("JPEG-LS lossless, 1024² RGB", JPEGLS, rgb, 8, imagecodecs.jpegls_encode(rgb), "CharLS",
                 imagecodecs.jpegls_decode, 0.7)
    if data:
        yield from real_files(data)


def rle(folder, title, picture, bits):
    """A DICOM file of its own, read and decoded by both."""
    import pydicom
    from pydicom.dataset import FileMetaDataset
    data = pydicom.Dataset()
    data.file_meta = FileMetaDataset()
    data.file_meta.TransferSyntaxUID = pydicom.uid.ExplicitVRLittleEndian
    data.SOPClassUID, data.SOPInstanceUID = "1.2.840.10008.5.1.4.1.1.7", "1.2.3"
    data.SamplesPerPixel, data.PhotometricInterpretation = 1, "MONOCHROME2"
    data.Rows, data.Columns = picture.shape
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, bits, bits - 1, 0
    data.PixelData = picture.tobytes()
    data.compress(pydicom.uid.RLELossless)
    path = folder / f"rle-{picture.shape[0]}.dcm"
    data.save_as(path, enforce_file_format=True)
    return f"RLE, {title}", f"file {{count}} {path}", "GDCM", lambda: gdcm_file(path), picture.nbytes / 1e6, 1.0


def real_files(data):
    """Every large enough grey file of the public sets with one of these syntaxes, against GDCM, reading included."""
    import pydicom
    for path in sorted(data.rglob("*.dcm")):
        try:
            header = pydicom.dcmread(path, stop_before_pixels=True)
            uid = header.file_meta.TransferSyntaxUID
            size = header.Rows * header.Columns * header.BitsAllocated // 8 * header.SamplesPerPixel \
                * int(header.get("NumberOfFrames", 1))
        except Exception:
            continue
        if uid in (JPEGLS, JPEGLS_NEAR, JPEG_LOSSLESS, RLE, "1.2.840.10008.1.2.4.70") and size > 200_000:
            yield f"{path.name} ({uid.name.split(',')[0]})", f"file {{count}} {path}", "GDCM", \
                lambda path=path: gdcm_file(path), size / 1e6, None


def measure(ours, case, rounds):
    name, command, peer, decode, megabytes, target = case
    count = max(1, round(40e6 / max(1, native(decode, 1))))
    for _ in range(max(4, 3000 // count // 20)):
        ours.ask(command.format(count=count))
    mine, theirs, ratios = [], [], []
    for i in range(rounds):
        pair = [lambda: mine.append(ours.ask(command.format(count=count))), lambda: theirs.append(native(decode, count))]
        for call in pair if i % 2 else reversed(pair):
            call()
        ratios.append(theirs[-1] / mine[-1])
    def speed(times):
        return megabytes * count / (statistics.median(times) / 1e9)
    return {"name": name, "ours_mb_s": speed(mine), "peer": peer, "peer_mb_s": speed(theirs),
            "ratio": statistics.median(ratios), "target": target}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--data", type=Path, help="a folder of DICOM files to measure as well")
    parser.add_argument("--only", default="", help="cases whose name holds this text")
    parser.add_argument("--java", default=os.environ.get("JAVA_HOME", "") and f"{os.environ['JAVA_HOME']}/bin/java" or "java")
    parser.add_argument("--json", type=Path)
    settings = parser.parse_args()
    ours = Ours(settings.java)
    results = []
    print("| what | ours MB/s | peer | peer MB/s | ratio | target |\n|---|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for case in cases(Path(folder), settings.data):
            if settings.only not in case[0]:
                continue
            r = measure(ours, case, settings.rounds)
            results.append(r)
            target = "" if r["target"] is None else f"≥ {r['target']}"
            print(f"| {r['name']} | {r['ours_mb_s']:.0f} | {r['peer']} | {r['peer_mb_s']:.0f} | {r['ratio']:.2f} | {target} |",
                  flush=True)
    if settings.json:
        settings.json.write_text(json.dumps(results, indent=1))
    sys.exit(any(r["target"] and r["ratio"] < r["target"] for r in results))


if __name__ == "__main__":
    main()
