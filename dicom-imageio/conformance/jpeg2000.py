"""Makes the JPEG 2000 streams of Jpeg2000StreamsTest, and what OpenJPEG makes of them.

    pip install imagecodecs
    python jpeg2000.py ../src/test/resources/org/septum/dicom/codec/jpeg2000

opj_compress of OpenJPEG 2.5.4 and ojph_compress of OpenJPH are looked for on the path.

streams.tsv: stream, columns, rows, bits, samples of a pixel, signed or unsigned, whether the picture comes back (exact), nearly does (lossy)
or another was coded (other), SHA-256 of OpenJPEG's samples (pixel by pixel, bytes up to 8 bits, otherwise 16 bits little endian).
"""
import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

import imagecodecs
import numpy as np

import ht_refinement

STYLES = {"bypass": 1, "reset": 2, "terminate": 4, "causal": 8, "predictable": 16, "symbols": 32, "every": 63, "bypass-terminate": 5}
GREY = (61, 47, 12, 1, False)
COLOUR = (45, 37, 8, 3, False)
SMALL = (17, 13, 12, 1, False)
SMALL_COLOUR = (17, 13, 8, 3, False)


def picture(columns, rows, bits, samples, signed):
    """The same formula as in the test."""
    y, x, c = np.mgrid[0:rows, 0:columns, 0:samples].astype(np.int64)
    values = ((x * x * 3 + y * y * 5 + x * y * c + c * 17) * max(1, (1 << bits) >> 11) // 7 + (x * 7 ^ y * 13) % 11) % (1 << bits)
    return values - (1 << bits - 1) if signed else values


def narrow(values, bits, signed):
    return values.astype(("i" if signed else "u") + ("1" if bits <= 8 else "2"))


def openjpeg(folder, name, what, *options):
    columns, rows, bits, samples, signed = what
    with tempfile.TemporaryDirectory() as temporary:
        raw = Path(temporary) / "picture.raw"
        planes = narrow(picture(*what), bits, signed).transpose(2, 0, 1)
        raw.write_bytes(planes.astype(planes.dtype.newbyteorder(">")).tobytes())
        form = f"{columns},{rows},{samples},{bits},{'s' if signed else 'u'}"
        subprocess.run(["opj_compress", "-i", raw, "-o", folder / name, "-F", form, *options], check=True, capture_output=True)
    return name, what, "lossy" if "-I" in options else "exact"


def openjph(folder, name, what, **options):
    values = narrow(picture(*what), what[2], what[4])
    (folder / name).write_bytes(imagecodecs.htj2k_encode(values if what[3] > 1 else values[..., 0], **options))
    return name, what, "exact" if options["reversible"] else "lossy"


def streams(folder):
    yield openjpeg(folder, "boxes.jp2", COLOUR)
    yield openjpeg(folder, "grey.j2k", GREY)
    yield openjpeg(folder, "colour.j2k", COLOUR, "-mct", "1")
    yield openjpeg(folder, "signed.j2k", (37, 29, 16, 1, True), "-n", "3")
    yield openjpeg(folder, "deep.j2k", (37, 29, 16, 1, False), "-n", "5")
    yield openjpeg(folder, "tall-blocks.j2k", GREY, "-b", "4,64")
    yield openjpeg(folder, "flat-blocks.j2k", GREY, "-b", "64,4", "-n", "1")
    yield openjpeg(folder, "region.j2k", GREY, "-ROI", "c=0,U=5")
    yield openjpeg(folder, "offset.j2k", GREY, "-d", "5,9", "-T", "2,3", "-t", "20,17", "-n", "3")
    yield openjpeg(folder, "changing-order.j2k", COLOUR, "-POC", "T1=0,0,1,3,3,CPRL/T1=3,0,1,5,3,RPCL", "-n", "5")
    for style, bit in STYLES.items():
        yield openjpeg(folder, f"{style}.j2k", GREY, "-M", str(bit), "-b", "16,16")
    for order in ("LRCP", "RLCP", "RPCL", "PCRL", "CPRL"):
        yield openjpeg(folder, f"{order}.j2k", COLOUR, "-p", order, "-t", "32,32", "-c", "[16,16],[8,8]", "-n", "3", "-b", "4,4", "-r",
                       "8,3,1", "-SOP", "-EPH", "-TP", "R")
    yield openjpeg(folder, "lossy.j2k", GREY, "-I", "-r", "6")
    yield openjpeg(folder, "lossy-colour.j2k", COLOUR, "-I", "-r", "8", "-mct", "1", "-t", "32,32")
    yield openjph(folder, "ht.j2k", GREY, reversible=True)
    yield openjph(folder, "ht-colour.j2k", COLOUR, reversible=True)
    yield openjph(folder, "ht-signed.j2k", (37, 29, 16, 1, True), reversible=True)
    yield openjph(folder, "ht-lossy.j2k", GREY, reversible=False, level=0.001)
    yield openjph(folder, "ht-lossy-colour.j2k", COLOUR, reversible=False, level=0.01)
    # For fuzzing, which is the more thorough the faster.
    yield openjpeg(folder, "small.j2k", SMALL, "-n", "3")
    yield openjpeg(folder, "small-every.j2k", SMALL, "-n", "2", "-M", "63")
    yield openjpeg(folder, "small-region.j2k", SMALL, "-n", "3", "-ROI", "c=0,U=4")
    yield openjpeg(folder, "small-lossy.j2k", SMALL_COLOUR, "-n", "3", "-I", "-r", "4", "-mct", "1")
    yield openjpeg(folder, "small-tiles.j2k", SMALL_COLOUR, "-n", "2", "-t", "8,8", "-r", "4,2,1", "-SOP", "-EPH", "-TP", "R")
    yield openjpeg(folder, "small-order.j2k", SMALL_COLOUR, "-n", "3", "-p", "CPRL", "-c", "[8,8],[4,4]", "-b", "4,4")
    yield openjph(folder, "small-ht.j2k", SMALL, reversible=True, resolutions=2)
    yield openjph(folder, "small-ht-colour.j2k", SMALL_COLOUR, reversible=True, resolutions=2)
    yield openjph(folder, "small-ht-lossy.j2k", SMALL, reversible=False, resolutions=2, level=0.001)
    for name, what in (("ht-refined.j2k", (61, 47, 10, 1, True)), ("small-ht-refined.j2k", (17, 13, 4, 1, True))):
        (folder / name).write_bytes(ht_refinement.make(picture(*what)[..., 0]))
        yield name, (*what[:2], 16, 1, True), "other"


def main(folder):
    lines = []
    for name, what, how in streams(folder):
        bits, signed = what[2], what[4]
        found = imagecodecs.jpeg2k_decode((folder / name).read_bytes())
        samples = narrow(found, bits, signed)
        same = np.array_equal(samples.reshape(-1), narrow(picture(*what), bits, signed).reshape(-1))
        if how == "exact" and not same:
            print(f"{name}: OpenJPEG does not give the picture back", file=sys.stderr)
        lines.append("\t".join([name, *map(str, what[:4]), "signed" if signed else "unsigned", how,
                                hashlib.sha256(samples.tobytes()).hexdigest()]))
    (folder / "streams.tsv").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
