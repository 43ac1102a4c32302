"""Tumours moved into other patients' healthy slices: what a tumour looks like and whose head it lies in then vary apart.

A donor's slice gives its tumour, softly cut out of every series and of both neighbours, mirrored or not and a little moved, to the same place
of a recipient's slice without tumour. Both are relative to their heads' median and centred on them, so neither is scaled. The brain around it
is not pushed aside as by a real one. Half of them, and some tumours in their own place, are made fainter than they are, since a new scanner's
may be (docs/decisions/0125).
"""
import numpy as np
import torch
from torch.nn import functional as F

from . import regions

DEEP_MM, LEAST_INSIDE, MOVE = 6, 0.95, 12
FAINTEST = 0.3
LEAST_AROUND = 50
"""Pixels around a tumour, fewer of which tell nothing of the brain there."""
EVEN = 0.3
"""Brain's FLAIR varies less than this, as standard deviation over mean, where a tumour is put; face and neck vary more."""


def drawn(codes):
    return (codes > 0) & (codes < regions.NOT_CORE)


def donors(samples, chosen, lit, share):
    """For each chosen slice the index in `lit` (slices with tumour) of its donor, or -1: `share` of the slices with FLAIR and no tumour get one."""
    healthy = ~drawn(samples.codes[chosen]).any((1, 2)) & samples.has[chosen, 0] & (samples.group[chosen] == "lgg")
    wanted = healthy & (np.random.rand(len(chosen)) < share)
    return np.where(wanted, np.random.choice(lit, len(chosen)), -1)


def moved(x, mirror, shift):
    """x (..., h, w), mirrored over its columns where asked and moved by whole pixels, zero coming in."""
    x = x.flip(-1) if mirror else x
    rows, columns = shift
    h, w = x.shape[-2:]
    x = F.pad(x, (max(columns, 0), max(-columns, 0), max(rows, 0), max(-rows, 0)))
    return x[..., max(-rows, 0):max(-rows, 0) + h, max(-columns, 0):max(-columns, 0) + w]


def soft(mask):
    """(c,h,w) bool to a weight that is 1 on the tumour and falls to 0 within four pixels of it."""
    return F.avg_pool2d(F.max_pool2d(mask.float(), 5, 1, 2), 5, 1, 2)


def strength():
    """How much of a tumour is seen beside the brain it lies in: all of it half the time, else down to the faintest."""
    return 1.0 if np.random.rand() < 0.5 else np.random.uniform(FAINTEST, 1.0)


def faded(x, masks, depth):
    """x (5,h,w) with its own tumour of masks (5,h,w) drawn towards the mean of the brain around it, 4 to 16 pixels away: the same, fainter."""
    coarse = F.max_pool2d(masks.float(), 4)
    ring = F.max_pool2d(coarse, 9, 1, 4) - F.max_pool2d(coarse, 3, 1, 1)
    around = F.interpolate(ring.unsqueeze(0), scale_factor=4)[0].bool() & (depth >= DEEP_MM) & (x > 0.02)
    count = around.sum((1, 2), keepdim=True)
    mean = (x * around).sum((1, 2), keepdim=True) / count.clamp_min(1)
    weight = soft(masks) * (count > LEAST_AROUND) * (1 - strength())
    return x + weight * (mean - x) * (x > 0.02)


def even(values):
    return bool(values.std(unbiased=False) < EVEN * values.mean())


def graft(x, codes, depth, given, masks, given_codes):
    """Puts one donor's tumour into one recipient. x and given (5,h,w), codes and given_codes (h,w), depth (h,w) mm in the recipient, masks
    (5,h,w) the donor's tumour as each channel's slice has it. Returns x and codes; unchanged where the tumour would not lie in the brain."""
    mirror, shift = np.random.rand() < 0.5, np.random.randint(-MOVE, MOVE + 1, 2)
    given, masks, given_codes = (moved(t, mirror, shift) for t in (given, masks, given_codes))
    tumour = drawn(given_codes)
    if not tumour.any() or (depth[tumour] >= DEEP_MM).float().mean() < LEAST_INSIDE or not even(x[1][tumour]):
        return x, codes
    weight = soft(masks) * (x.amax((1, 2), keepdim=True) > 0) * strength()
    return x * (1 - weight) + given * weight, torch.where(tumour, given_codes, codes)
