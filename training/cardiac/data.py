"""ACDC's slices, resampled in the plane, as arrays a training loop can hold in memory.

A slice is kept as the scanner stored it: array axis 0 is the row (NIfTI's j), axis 1 the column (NIfTI's i), exactly as Septum's
pipeline sees it. Only the in-plane spacing is changed; nothing is interpolated between slices.
"""
import dataclasses
import pathlib

import nibabel as nib
import numpy as np
from scipy import ndimage


def labelled(folder):
    """{"ED": path, "ES": path} of a patient's two pictures with labels."""
    info = dict(line.split(":", 1) for line in (folder / "Info.cfg").read_text().splitlines() if ":" in line)
    return {phase: folder / f"{folder.name}_frame{int(info[phase]):02d}.nii.gz" for phase in ("ED", "ES")}


def expert(picture):
    """The expert's labels of a picture, as stored (columns, rows, slices)."""
    return np.asarray(nib.load(str(picture).replace(".nii.gz", "_gt.nii.gz")).dataobj).astype(np.uint8)


def frames(root, patients):
    """Yield (patient, "ED" or "ES", image rows x columns x slices, labels, in-plane spacing (row, column) in mm)."""
    for patient in patients:
        for phase, picture in labelled(pathlib.Path(root) / patient).items():
            image = nib.load(picture)
            pixels = np.asarray(image.dataobj, np.float32).transpose(1, 0, 2)
            labels = expert(picture).transpose(1, 0, 2)
            column, row = image.header.get_zooms()[:2]
            yield patient, phase, pixels, labels, (float(row), float(column))


def resample(array, spacing, centre, size, target, order):
    """A size x size window of `array` (rows x columns) at `target` mm, centred on `centre` (row, column in pixels).

    Samples outside the picture are zero. Pixel centres are at integer coordinates; the window's centre lies at index (size-1)/2.
    """
    step = np.array([target / spacing[0], target / spacing[1]])
    offset = np.array(centre) - step * (size - 1) / 2
    return ndimage.affine_transform(array, step, offset, (size, size), order=order, mode="constant", cval=0)


def heart_centre(labels):
    """Centre of mass (row, column) of every labelled voxel of a stack."""
    return ndimage.center_of_mass(labels.any(axis=2)) if labels.ndim == 2 else ndimage.center_of_mass((labels > 0).sum(axis=2))


@dataclasses.dataclass
class Slices:
    """Slices around the true heart centre: images (n,size,size) float16, labels (n,size,size) uint8, and for each slice the index of
    the one before and after it in its stack, -1 beyond the ends."""
    images: np.ndarray
    labels: np.ndarray
    before: np.ndarray
    after: np.ndarray

    def __len__(self):
        return len(self.images)


def cardiac_slices(root, patients, spacing, size):
    """Every labelled slice with its neighbours. Pictures are scaled to a largest value of 1, so that half precision holds them."""
    images, targets, before, after = [], [], [], []
    for _, _, pixels, labels, in_plane in frames(root, patients):
        centre, first = heart_centre(labels), len(images)
        pixels = pixels / pixels.max()
        for k in range(pixels.shape[2]):
            images.append(resample(pixels[..., k], in_plane, centre, size, spacing, 1).astype(np.float16))
            targets.append(resample(labels[..., k], in_plane, centre, size, spacing, 0))
            before.append(first + k - 1 if k > 0 else -1)
            after.append(first + k + 1 if k + 1 < pixels.shape[2] else -1)
    return Slices(np.stack(images), np.stack(targets), np.array(before), np.array(after))


def whole_slices(root, patients, spacing, size):
    """Whole pictures for the locator: images (n,size,size) float32, labels uint8 (1 where any chamber or wall is)."""
    images, targets = [], []
    for _, _, pixels, labels, in_plane in frames(root, patients):
        centre = ((pixels.shape[0] - 1) / 2, (pixels.shape[1] - 1) / 2)
        sigma = (0.4 * spacing / in_plane[0], 0.4 * spacing / in_plane[1])
        for k in range(pixels.shape[2]):
            smooth = ndimage.uniform_filter(pixels[..., k], [max(1, round(2 * s)) for s in sigma])
            images.append(resample(smooth, in_plane, centre, size, spacing, 1))
            targets.append(resample((labels[..., k] > 0).astype(np.uint8), in_plane, centre, size, spacing, 0))
    return np.stack(images), np.stack(targets)
