"""Writes the arrays WindowOracleTest compares with: SciPy's sampling, smoothing and region labelling on seeded noise.

    python window_oracle.py ../resources/oracle        (needs numpy and scipy)
"""
import pathlib
import sys

import numpy as np
from scipy import ndimage

ROWS, COLUMNS, SIZE = 37, 45, (24, 20)
CENTRE, STEP = np.array([15.3, 30.9]), np.array([1.37, 0.83])


def window(picture, step, centre, size):
    offset = centre - step * (np.array(size) - 1) / 2
    return ndimage.affine_transform(picture, step, offset, size, order=1, mode="constant", cval=0)


def zscore(x):
    return np.clip((x - x.mean(dtype=np.float64)) / (x.std(dtype=np.float64) + 1e-6), -1.5, 1.5).astype(np.float32)


def projected(scores):
    """Class per picture pixel: scores interpolated linearly where the pixel lies within the window, 0 elsewhere."""
    index = np.mgrid[:ROWS, :COLUMNS].astype(float)
    at = np.stack([(index[a] - CENTRE[a]) / STEP[a] + (SIZE[a] - 1) / 2 for a in (0, 1)])
    inside = np.all([(at[a] >= 0) & (at[a] <= SIZE[a] - 1) for a in (0, 1)], axis=0)
    planes = [ndimage.map_coordinates(s.astype(np.float64), at, order=1, mode="nearest") for s in scores]
    return np.where(inside, np.argmax(planes, axis=0), 0).astype(np.float32)


def largest(labels):
    """Label 1 and label 2 each reduced to its largest 26-connected piece."""
    result = np.zeros_like(labels)
    for value in (1, 2):
        pieces, n = ndimage.label(labels == value, np.ones((3, 3, 3)))
        sizes = np.bincount(pieces.ravel())[1:]
        result[pieces == 1 + np.argmax(sizes)] = value
    return result


def main():
    out = pathlib.Path(sys.argv[1])
    rng = np.random.default_rng(11)
    picture = rng.normal(100, 30, (ROWS, COLUMNS)).astype(np.float32)
    sampled = window(picture, STEP, CENTRE, SIZE)
    scores = ndimage.gaussian_filter(rng.normal(0, 1, (4, *SIZE)), (0, 2, 2)).astype(np.float32)
    smooth = ndimage.gaussian_filter(rng.normal(0, 1, (5, 30, 26)), (0.5, 1.2, 1.2))
    labels = np.digitize(smooth, [0.12, 0.3]).astype(np.float32)
    for name, array in {"picture": picture, "smooth-3x4": ndimage.uniform_filter(picture, [3, 4]), "window": sampled,
                        "normalised": zscore(sampled), "scores": scores, "projected": projected(scores),
                        "labels": labels, "largest": largest(labels)}.items():
        np.save(out / f"{name}.npy", np.ascontiguousarray(array, np.float32))


if __name__ == "__main__":
    main()
