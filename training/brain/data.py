"""Axial slices of three sources, as arrays a training loop can hold in memory.

Every picture lies as a radiologist sees it: rows run from anterior to posterior, columns from the patient's right to the left. Intensities
are relative to the head: 0 is the background, 1 the median of what is not background, clipped at 5; stored as bytes, 51 to the unit.
"""
import dataclasses
import pathlib
import re

import nibabel as nib
import numpy as np
from PIL import Image
from scipy import ndimage

from . import regions

STORED = 256
UNIT = 51
ASSUMED_SPACING = 0.94
"""mm a pixel of the republished LGG and BRISC slices, which say nothing about it."""
NEIGHBOUR_MM = 5.0


@dataclasses.dataclass
class Samples:
    """images (n,3,256,256) uint8 in the order FLAIR, T1, contrast T1; has (n,3) which of them exist; codes (n,256,256) uint8, see regions;
    depth (n,256,256) uint8 mm from the head's edge; spacing (n) mm; before and after (n) the neighbours' index or -1;
    group (n) one of "lgg", "brats", "brisc"; patient (n)."""
    images: np.ndarray
    has: np.ndarray
    codes: np.ndarray
    depth: np.ndarray
    spacing: np.ndarray
    before: np.ndarray
    after: np.ndarray
    group: np.ndarray
    patient: np.ndarray

    def __len__(self):
        return len(self.images)


def relative(volume):
    """Background 0, median of the head 1. The head is what lies more than a tenth of the way from the background, the 1st percentile, to
    the 99.5th. The manifest calls this head-median."""
    low, high = np.percentile(volume, (1, 99.5))
    head = volume[volume > low + 0.1 * (high - low)]
    return np.clip((volume - low) / (np.median(head) - low), 0, 5).astype(np.float32)


def head_depth(flair, spacing):
    """(slices, rows, columns) of relative FLAIR: mm from the edge of each slice's filled head, as bytes."""
    def of(picture):
        head = ndimage.binary_fill_holes(ndimage.binary_opening(picture > 0.25, iterations=2))
        return np.minimum(ndimage.distance_transform_edt(head) * spacing, 255).astype(np.uint8)
    return np.stack([of(p) for p in flair])


def centre(flair):
    """Centroid (row, column) of the head over all slices (slices, rows, columns) of relative FLAIR."""
    return ndimage.center_of_mass((flair > 0.25).sum(0))


def centred(stack, middle, fill=0):
    """Pictures (slices, rows, columns) moved by whole pixels onto a 256 grid with the head's centroid in the middle."""
    out = np.full((len(stack), STORED, STORED), fill, stack.dtype)
    shift = [int(round((STORED - 1) / 2 - m)) for m in middle]
    def spans(s, n):
        return slice(max(0, s), min(STORED, n + s)), slice(max(0, -s), min(n, STORED - s))
    (r_to, r_from), (c_to, c_from) = spans(shift[0], stack.shape[1]), spans(shift[1], stack.shape[2])
    out[:, r_to, c_to] = stack[:, r_from, c_from]
    return out


def enhancement(whole, t1, t1ce):
    """Codes of a tumour known as a whole: where contrast lights it up, where it does not, and where that is open."""
    lit = ndimage.uniform_filter(t1ce - t1, (1, 3, 3))
    codes = np.where(whole, regions.TUMOUR, regions.NONE)
    codes[whole & (lit > 0.6)] = regions.ENHANCING
    codes[whole & (lit < 0.2)] = regions.NOT_ENHANCING
    return codes.astype(np.uint8)


def patient_samples(name, group, volumes, codes, spacing, step):
    """One patient: volumes {0: FLAIR, 1: T1, 2: contrast T1} of (slices, rows, columns), relative."""
    middle = centre(volumes[0])
    n = len(codes)
    images = np.zeros((n, 3, STORED, STORED), np.uint8)
    for channel, volume in volumes.items():
        images[:, channel] = centred(np.rint(volume * UNIT).astype(np.uint8), middle)
    index = np.arange(n)
    return Samples(images, np.tile([k in volumes for k in range(3)], (n, 1)), centred(codes, middle),
                   centred(head_depth(volumes[0], spacing), middle), np.full(n, spacing, np.float32),
                   np.where(index >= step, index - step, -1), np.where(index + step < n, index + step, -1),
                   np.full(n, group), np.full(n, name))


def lgg_patient(folder):
    """(rgb (slices, rows, columns, 3), whole (slices, rows, columns) bool): channels T1, FLAIR, T1 with contrast."""
    pictures = [f for f in folder.iterdir() if f.suffix in (".jpg", ".tif") and not f.stem.endswith("_mask")]
    pictures.sort(key=lambda f: int(re.search(r"(\d+)$", f.stem).group(1)))
    rgb = np.stack([np.asarray(Image.open(f)) for f in pictures])
    masks = [next(iter(folder.glob(f"{f.stem}_mask.*")), None) for f in pictures]
    whole = np.stack([np.asarray(Image.open(m)).astype(np.uint8) > 0 if m else np.zeros(rgb.shape[1:3], bool) for m in masks])
    return rgb, whole


def lgg_volumes(rgb):
    """Relative volumes by channel; one that repeats FLAIR is missing."""
    flair = rgb[..., 1].astype(np.float32)
    volumes = {0: relative(flair)}
    for channel, source in ((1, 0), (2, 2)):
        if np.abs(rgb[..., source] - flair).mean() >= 1.5:
            volumes[channel] = relative(rgb[..., source].astype(np.float32))
    return volumes


def lgg(root, patients):
    for name in patients:
        rgb, whole = lgg_patient(pathlib.Path(root) / "lgg" / name)
        volumes = lgg_volumes(rgb)
        if 1 in volumes and 2 in volumes:
            codes = enhancement(whole, volumes[1], volumes[2])
        else:
            codes = np.where(whole, regions.TUMOUR, regions.NONE).astype(np.uint8)
        yield patient_samples(name, "lgg", volumes, codes, ASSUMED_SPACING, 1)


def brats_labels(seg):
    """BRATS 2015's values 1 necrosis, 2 oedema, 3 non-enhancing, 4 enhancing as the network's classes."""
    return np.array([0, 1, 2, 1, 3], np.uint8)[seg]


def brats(root, patients):
    for name in patients:
        folder = pathlib.Path(root) / "brats2015" / name
        def axial(file):
            return np.ascontiguousarray(np.asarray(nib.load(folder / file).dataobj).transpose(2, 1, 0))
        volumes = {0: relative(axial("flair.nii.gz")), 2: relative(axial("t1ce.nii.gz"))}
        codes = brats_labels(axial("seg.nii.gz").astype(np.uint8))
        yield patient_samples(name, "brats", volumes, codes, 1.0, round(NEIGHBOUR_MM))


def brisc(root, kinds=("gl", "me")):
    """Single contrast T1 slices whose masks are the core; what lies outside may be oedema."""
    files = sorted(f for f in (pathlib.Path(root) / "brisc-axial").glob("*_t1.jpg") if re.search(r"_(\w\w)_ax", f.stem).group(1) in kinds)
    for f in files:
        picture = relative(np.asarray(Image.open(f).convert("L"), np.float32))[None]
        core = np.asarray(Image.open(f.with_name(f.stem + "_mask.png"))).astype(bool)[None]
        codes = np.where(core, regions.CORE, regions.NOT_CORE).astype(np.uint8)
        images = np.zeros((1, 3, STORED, STORED), np.uint8)
        middle = centre(picture)
        images[:, 2] = centred(np.rint(picture * UNIT).astype(np.uint8), middle)
        yield Samples(images, np.array([[False, False, True]]), centred(codes, middle, regions.UNKNOWN),
                      centred(head_depth(picture, ASSUMED_SPACING), middle), np.full(1, ASSUMED_SPACING, np.float32),
                      np.array([-1]), np.array([-1]), np.full(1, "brisc"), np.full(1, f.stem))


def joined(parts):
    """Several patients as one, the neighbours' indices moved along."""
    parts, first, out = list(parts), 0, []
    for p in parts:
        out.append(dataclasses.replace(p, before=np.where(p.before >= 0, p.before + first, -1), after=np.where(p.after >= 0, p.after + first, -1)))
        first += len(p)
    return Samples(*[np.concatenate([getattr(p, f.name) for p in out]) for f in dataclasses.fields(Samples)])
