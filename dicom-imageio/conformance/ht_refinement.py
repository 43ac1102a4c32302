"""An HTJ2K stream with refinement passes, which no free encoder makes: for the lowest bit of a picture's samples, behind the cleanup pass
that OpenJPH makes of the others (ITU-T T.814 7.4 and 7.5). One code-block, no wavelet. ojph_compress is looked for on the path."""
import subprocess
import tempfile
from pathlib import Path

import numpy as np


class Forward:
    """Bits lowest first; the byte after one of ones holds seven."""

    def __init__(self):
        self.bytes, self.value, self.count, self.room = [], 0, 0, 8

    def put(self, bit):
        self.value |= int(bit) << self.count
        self.count += 1
        if self.count == self.room:
            self.flush()

    def flush(self):
        self.bytes.append(self.value)
        self.room = 7 if self.value == 255 else 8
        self.value = self.count = 0


class Backward:
    """Bits lowest first, bytes from the end on; behind one above 0x8F a byte that starts with seven ones holds no more."""

    def __init__(self):
        self.bytes, self.value, self.count, self.above = [], 0, 0, True

    def put(self, bit):
        self.value |= int(bit) << self.count
        self.count += 1
        if self.count == 8 or self.count == 7 and self.above and self.value == 127:
            self.flush()

    def flush(self):
        self.bytes.append(self.value)
        self.above = self.value > 0x8F
        self.value = self.count = 0


def propagation(samples, causal=False):
    """The significance propagation pass for bit 0."""
    out = Forward()
    rows, columns = samples.shape
    known = np.zeros((rows + 2, columns + 2), bool)
    known[1:-1, 1:-1] = np.abs(samples) > 1
    for top in range(0, rows, 4):
        for left in range(0, columns, 4):
            found = []
            for x in range(left, min(columns, left + 4)):
                for y in range(top, min(rows, top + 4)):
                    near = known[y:y + (2 if causal and y == top + 3 else 3), x:x + 3]
                    if not known[y + 1, x + 1] and near.any():
                        out.put(samples[y, x] != 0)
                        if samples[y, x]:
                            known[y + 1, x + 1] = True
                            found.append(samples[y, x] < 0)
            for negative in found:
                out.put(negative)
    out.flush()
    return out.bytes


def refinement(samples):
    """The magnitude refinement pass for bit 0."""
    out = Backward()
    rows, columns = samples.shape
    for top in range(0, rows, 4):
        for x in range(columns):
            for y in range(top, min(rows, top + 4)):
                if abs(samples[y, x]) > 1:
                    out.put(abs(samples[y, x]) & 1)
    out.flush()
    return out.bytes[::-1]


class Header:
    """The bits of a packet header."""

    def __init__(self, data=b""):
        self.data, self.at, self.text = data, 0, ""

    def bit(self):
        if not self.text:
            self.text = f"{self.data[self.at]:08b}"
            if self.at and self.data[self.at - 1] == 255:
                self.text = self.text[1:]
            self.at += 1
        bit, self.text = self.text[0], self.text[1:]
        return int(bit)

    def number(self, bits):
        return sum(self.bit() << bits - 1 - i for i in range(bits))

    def packed(self, text):
        out, room = [], 8
        while text:
            part, text = text[:room].ljust(room, "0"), text[room:]
            out.append(int(part, 2))
            room = 7 if out[-1] == 255 else 8
        return bytes(out + [0] * (room == 7))


def make(samples):
    """The stream of signed 16-bit samples. Those of magnitude 1 without a larger neighbour, near or far, are lost."""
    halved = (np.sign(samples) * (np.abs(samples) >> 1)).astype("i2")
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "samples.raw", Path(folder) / "samples.j2c"
        source.write_bytes(halved.tobytes())
        subprocess.run(["ojph_compress", "-i", source, "-o", target, "-num_decomps", "0", "-reversible", "true", "-signed", "true",
                        "-bit_depth", "16", "-num_comps", "1", "-dims", f"{{{halved.shape[1]},{halved.shape[0]}}}", "-downsamp",
                        "{1,1}"], check=True, capture_output=True)
        stream = target.read_bytes()
    start = stream.index(b"\xff\x90")
    body = stream.index(b"\xff\x93", start) + 2
    header = Header(stream[body:])
    assert header.bit() and header.bit()
    missing = 0
    while not header.bit():
        missing += 1
    assert not header.bit()
    bits = 3
    while header.bit():
        bits += 1
    length = header.number(bits)
    cleanup = stream[body + header.at:body + header.at + length]
    refined = bytes(propagation(samples) + refinement(samples))
    packet = header.packed("11" + "0" * (missing - 1) + "1" + "1100" + "1" * 9 + "0" + f"{length:012b}" + f"{len(refined):013b}")
    part = b"\xff\x93" + packet + cleanup + refined
    return stream[:start] + b"\xff\x90\x00\x0a\x00\x00" + (12 + len(part)).to_bytes(4, "big") + b"\x00\x01" + part + b"\xff\xd9"
