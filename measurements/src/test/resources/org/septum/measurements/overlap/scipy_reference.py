#!/usr/bin/env python3
"""Writes scipy_reference.csv: Dice and HD95 of pairs of ellipsoids by NumPy and SciPy, for ScipyReferenceTest, which draws the same ones.

    pip install numpy scipy && python3 scipy_reference.py > scipy_reference.csv
"""
import numpy as np
from scipy import ndimage, __version__

CASES = [  # columns, rows, slices, spacing in mm, then centre and half axes in voxels of two ellipsoids
    ((40, 36, 20), (1.0, 1.0, 1.0), (20, 18, 10, 9, 8, 6), (20, 18, 10, 9, 8, 6)),
    ((40, 36, 20), (1.0, 1.0, 1.0), (20, 18, 10, 9, 8, 6), (23, 16, 11, 8, 9, 5)),
    ((64, 64, 12), (0.9375, 0.9375, 6.0), (30, 32, 6, 14, 11, 3), (33, 30, 5, 12, 12, 4)),
    ((64, 50, 12), (1.40625, 1.40625, 10.0), (5, 25, 2, 9, 8, 4), (8, 22, 3, 9, 6, 4)),
    ((30, 30, 30), (1.0, 1.0, 1.0), (6, 6, 6, 3, 3, 3), (24, 23, 22, 4, 5, 3)),
    ((50, 48, 40), (0.7, 1.1, 2.3), (25, 24, 20, 20, 18, 15), (25, 24, 20, 3, 2, 2)),
]


def ellipsoid(size, e):
    k, j, i = np.meshgrid(np.arange(size[2]), np.arange(size[1]), np.arange(size[0]), indexing="ij")
    return ((i - e[0]) / e[3]) ** 2 + ((j - e[1]) / e[4]) ** 2 + ((k - e[2]) / e[5]) ** 2 < 1


def hausdorff95(a, b, spacing):
    edge_a, edge_b = a ^ ndimage.binary_erosion(a), b ^ ndimage.binary_erosion(b)
    to_b = ndimage.distance_transform_edt(~edge_b, sampling=spacing)[edge_a]
    to_a = ndimage.distance_transform_edt(~edge_a, sampling=spacing)[edge_b]
    return max(np.percentile(to_a, 95), np.percentile(to_b, 95))


print(f"# SciPy {__version__}, NumPy {np.__version__}: columns,rows,slices,dx,dy,dz,12 of the ellipsoids,dice,hd95")
for size, spacing, first, second in CASES:
    a, b = ellipsoid(size, first), ellipsoid(size, second)
    dice = 2 * np.logical_and(a, b).sum() / (a.sum() + b.sum())
    hd95 = hausdorff95(a, b, spacing[::-1])
    print(",".join(map(str, (*size, *spacing, *first, *second, repr(float(dice)), repr(float(hd95))))))
