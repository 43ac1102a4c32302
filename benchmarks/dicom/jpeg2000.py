"""JPEG 2000 and HTJ2K decoding against OpenJPEG and OpenJPH, in turns within one run, one thread each, by processor time.

    python jpeg2000.py [--rounds 15] [--only TEXT] [--json FILE]

The ratio is ours over theirs: 0.7 of OpenJPEG is the target. What is decoded is checked before: lossless streams must give the picture back.
"""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

import imagecodecs
import numpy

import decoding
import pictures

LOSSLESS, LOSSY = "1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.91"
HT_LOSSLESS, HT_LOSSY = "1.2.840.10008.1.2.4.201", "1.2.840.10008.1.2.4.203"


def openjpeg(stream):
    return imagecodecs.jpeg2k_decode(stream, numthreads=1)


def smaller(picture, bits, ratio):
    """Irreversible, of so many times fewer bytes than the samples take: the level is a signal-to-noise ratio, which is searched."""
    low, high = 10, 120
    for _ in range(12):
        level = (low + high) / 2
        stream = imagecodecs.jpeg2k_encode(picture, level=level, codecformat="J2K", reversible=False, bitspersample=bits)
        low, high = (level, high) if len(stream) * ratio < picture.nbytes else (low, level)
    return stream


def streams():
    """name, transfer syntax, bits, picture, stream, whether it is HTJ2K"""
    for title, (make, bits) in pictures.PICTURES.items():
        picture = make()
        yield f"lossless, {title}", LOSSLESS, bits, picture, imagecodecs.jpeg2k_encode(picture, codecformat="J2K", reversible=True,
                                                                                      bitspersample=bits), False
        yield f"lossy 10:1, {title}", LOSSY, bits, picture, smaller(picture, bits, 10), False
        yield f"HTJ2K lossless, {title}", HT_LOSSLESS, 16, picture, imagecodecs.htj2k_encode(picture, reversible=True), True
        yield f"HTJ2K lossy, {title}", HT_LOSSY, 16, picture, imagecodecs.htj2k_encode(picture, reversible=False, level=1e-4), True
    rgb = pictures.colour()
    yield "lossless, 1024² RGB", LOSSLESS, 8, rgb, imagecodecs.jpeg2k_encode(rgb, codecformat="J2K", reversible=True), False
    yield "HTJ2K lossless, 1024² RGB", HT_LOSSLESS, 8, rgb, imagecodecs.htj2k_encode(rgb, reversible=True), True


def cases(folder):
    for name, uid, bits, picture, stream, fast in streams():
        path = folder / (name.replace(" ", "-").replace(":", "-") + ".j2k")
        path.write_bytes(stream)
        command = f"stream {uid} {picture.shape[0]} {picture.shape[1]} {1 if picture.ndim == 2 else 3} {bits} {{count}} {path}"
        for peer, decode, target in (("OpenJPEG", openjpeg, 0.7), ("OpenJPH", imagecodecs.htj2k_decode, None))[:2 if fast else 1]:
            if uid in (LOSSLESS, HT_LOSSLESS) and not numpy.array_equal(decode(stream), picture):
                sys.exit(f"{name}: {peer} does not give the picture back")
            yield name, command, peer, lambda decode=decode, stream=stream: decode(stream), picture.nbytes / 1e6, target


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--only", default="", help="cases whose name holds this text")
    parser.add_argument("--java", default=os.environ.get("JAVA_HOME", "") and f"{os.environ['JAVA_HOME']}/bin/java" or "java")
    parser.add_argument("--json", type=Path)
    settings = parser.parse_args()
    ours = decoding.Ours(settings.java)
    results = []
    print("| what | ours MB/s | peer | peer MB/s | ratio |\n|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for case in cases(Path(folder)):
            if settings.only in case[0]:
                r = decoding.measure(ours, case, settings.rounds)
                results.append(r)
                print(f"| {r['name']} | {r['ours_mb_s']:.0f} | {r['peer']} | {r['peer_mb_s']:.0f} | {r['ratio']:.2f} |", flush=True)
    if settings.json:
        settings.json.write_text(json.dumps(results, indent=1))
    sys.exit(any(r["target"] and r["ratio"] < r["target"] for r in results))


if __name__ == "__main__":
    main()
