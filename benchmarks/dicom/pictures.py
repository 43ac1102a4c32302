"""Pictures to measure with: a 512² MR slice of 12 bits and a 2048² radiograph of 14, made of structure and noise, and their streams.

Nothing of them comes from a patient. The noise is what scanners have: Rician around a magnitude image, Poisson in a radiograph.
"""

import imagecodecs
import jpeg_ls
import numpy


def blobs(size, count, rng):
    y, x = numpy.mgrid[0:size, 0:size] / size - 0.5
    picture = numpy.zeros((size, size))
    for _ in range(count):
        a, b = rng.uniform(0.02, 0.25, 2)
        angle = rng.uniform(0, numpy.pi)
        cx, cy = rng.uniform(-0.3, 0.3, 2)
        u = (x - cx) * numpy.cos(angle) + (y - cy) * numpy.sin(angle)
        v = (y - cy) * numpy.cos(angle) - (x - cx) * numpy.sin(angle)
        edge = 1 / (1 + numpy.exp(numpy.clip(60 * ((u / a) ** 2 + (v / b) ** 2 - 1), -50, 50)))
        picture += rng.uniform(-0.3, 0.6) * edge
    body = (x / 0.42) ** 2 + (y / 0.46) ** 2 < 1
    return numpy.where(body, numpy.clip(picture + 0.4, 0.05, 1), 0)


def mr():
    """Magnitude image: Rician noise, air around the body that is nearly nothing."""
    rng = numpy.random.default_rng(20261121)
    signal = blobs(512, 30, rng) * 1800
    noisy = numpy.hypot(signal + rng.normal(0, 12, signal.shape), rng.normal(0, 12, signal.shape))
    return numpy.clip(noisy, 0, 4095).astype(numpy.uint16)


def dx():
    """Radiograph: quantum noise everywhere, a collimated border that is flat."""
    rng = numpy.random.default_rng(20261122)
    signal = 3000 + blobs(2048, 60, rng) * 9000
    noisy = numpy.clip(rng.normal(signal, numpy.sqrt(signal) * 0.6), 0, 16383)
    noisy[:120] = 0
    noisy[-120:] = 0
    return noisy.astype(numpy.uint16)


def colour():
    """Ultrasound-like colour of 8 bits."""
    rng = numpy.random.default_rng(20261123)
    grey = blobs(1024, 40, rng)
    planes = [grey * s + rng.normal(0, 0.02, grey.shape) * (grey > 0) for s in (0.95, 0.9, 0.85)]
    return numpy.clip(numpy.dstack(planes) * 255, 0, 255).astype(numpy.uint8)


PICTURES = {"MR 512² 12 bit": (mr, 12), "DX 2048² 14 bit": (dx, 14)}


def jpegls(picture, near):
    return bytes(jpeg_ls.encode_array(picture, lossy_error=near))


def lossless_jpeg(picture, bits, predictor):
    return imagecodecs.jpeg8_encode(picture, lossless=True, predictor=predictor, bitspersample=bits)


def baseline(picture):
    return imagecodecs.jpeg8_encode(picture, level=90)
