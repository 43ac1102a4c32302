"""What a sample of the tumour network is, and how an epoch is drawn from three sources of very unlike size."""
import numpy as np
import torch
from torch.nn import functional as F

from cardiac.network import LeanUNet

from . import augment, data, regions, transplant

SPACING, SIZE, CHANNELS = 1.5, 160, 5
WIDTHS = (16, 32, 64, 128, 256)
SHIFT = 6.0
TRANSPLANTED = 0.5
"""How many of the LGG slices without tumour get one of another patient's."""
FADED = 0.3
"""How many of the slices with tumour have it made fainter, or as it is (`transplant.strength`)."""


def network():
    return LeanUNet(CHANNELS, regions.CLASSES, WIDTHS)


def channels(samples, chosen, before, after, has):
    """(n,5,256,256) float: FLAIR before, here, after, T1, contrast T1; what is missing is 0."""
    def taken(index, modality, there):
        return samples.images[np.maximum(index, 0), modality] * there[:, None, None].astype(np.uint8)
    x = np.stack([taken(before, 0, (before >= 0) & has[:, 0]), taken(chosen, 0, has[:, 0]), taken(after, 0, (after >= 0) & has[:, 0]),
                  taken(chosen, 1, has[:, 1]), taken(chosen, 2, has[:, 2])], 1)
    return torch.from_numpy(x).float() / data.UNIT


def batch(samples, chosen, lit):
    """An augmented batch (n,5,160,160) and its codes: neighbours now and then missing or exchanged, T1 and contrast T1 often missing, a tumour
    of `lit` (slices with one) now and then moved into a slice without."""
    n = len(chosen)
    exchange = np.random.rand(n) < 0.5
    before, after = neighbours(samples, chosen, exchange)
    before[np.random.rand(n) < 0.08] = -1
    after[np.random.rand(n) < 0.08] = -1
    has = samples.has[chosen].copy()
    flair = has[:, 0]
    has[:, 1] &= np.random.rand(n) < 0.65
    has[:, 2] &= (np.random.rand(n) < 0.65) | ~flair
    donors = transplant.donors(samples, chosen, lit, TRANSPLANTED)
    has[donors >= 0] &= samples.has[donors[donors >= 0]]
    x, codes = channels(samples, chosen, before, after, has), samples.codes[chosen]
    depth = torch.from_numpy(np.ascontiguousarray(samples.depth[chosen])).float()
    fade(samples, chosen, before, after, x, depth)
    codes = transplanted(samples, donors, exchange, has, x, codes, depth)
    codes = blurred_without_contrast(codes, has)
    x = torch.cat([x, depth.unsqueeze(1)], 1)
    ratio = torch.from_numpy(SIZE * SPACING / (data.STORED * samples.spacing[chosen])).float()
    x, codes = augment.geometry(x, torch.from_numpy(codes), ratio, SIZE, SHIFT)
    share = np.where(samples.group[chosen] == "brats", 0.0, 0.35)
    x, depth = x[:, :5], x[:, 5]
    x = augment.stripped(x, codes, depth, torch.from_numpy(share).float())
    return augment.intensity(x), codes


def neighbours(samples, index, exchange):
    before, after = samples.before[index], samples.after[index]
    return np.where(exchange, after, before), np.where(exchange, before, after)


def fade(samples, chosen, before, after, x, depth):
    """Makes some slices' own tumours fainter, in x."""
    shown = transplant.drawn(samples.codes[chosen]).any((1, 2)) & (samples.group[chosen] != "brisc")
    for k in np.flatnonzero(shown & (np.random.rand(len(chosen)) < FADED)):
        x[k] = transplant.faded(x[k], tumours(samples, before[k], chosen[k], after[k]), depth[k])


def tumours(samples, before, here, after):
    """(5,256,256) bool: the tumour as each channel's slice has it."""
    return torch.from_numpy(np.stack([transplant.drawn(samples.codes[max(j, 0)]) & (j >= 0) for j in (before, here, after, here, here)]))


def transplanted(samples, donors, exchange, has, x, codes, depth):
    """Changes x where a slice has a donor; returns the codes with the donors' tumours in them."""
    takers = np.flatnonzero(donors >= 0)
    if len(takers) == 0:
        return codes
    given = donors[takers]
    before, after = neighbours(samples, given, exchange[takers])
    pictures = channels(samples, given, before, after, has[takers])
    codes = torch.from_numpy(codes.copy())
    for k, taker in enumerate(takers):
        x[taker], codes[taker] = transplant.graft(x[taker], codes[taker], depth[taker], pictures[k],
                                                  tumours(samples, before[k], given[k], after[k]), torch.from_numpy(samples.codes[given[k]]))
    return codes.numpy()


def blurred_without_contrast(codes, has):
    """Without contrast T1 the parts of a tumour are not to be told: only the whole counts."""
    blind = ~has[:, 2]
    inside = (codes[blind] > 0) & (codes[blind] < regions.NOT_CORE)
    codes = codes.copy()
    codes[blind] = np.where(inside, regions.TUMOUR, codes[blind])
    return codes


def plain(samples, index):
    """Slices as the program gives them: (n,5,160,160)."""
    x = channels(samples, index, samples.before[index], samples.after[index], samples.has[index])
    return F.grid_sample(x, window(samples, index), mode="bilinear", padding_mode="zeros", align_corners=False)


def plain_codes(samples, index):
    """The codes on the same grid, by the nearest pixel: (n,160,160) uint8."""
    codes = torch.from_numpy(samples.codes[index]).float().unsqueeze(1)
    return F.grid_sample(codes, window(samples, index), mode="nearest", padding_mode="zeros", align_corners=False)[:, 0].numpy().astype(np.uint8)


def window(samples, index):
    ratio = SIZE * SPACING / (data.STORED * samples.spacing[index])
    theta = torch.zeros(len(index), 2, 3)
    theta[:, 0, 0] = theta[:, 1, 1] = torch.from_numpy(ratio)
    return F.affine_grid(theta, (len(index), 1, SIZE, SIZE), align_corners=False)


def with_tumour(samples):
    return np.array([((c > 0) & (c < regions.NOT_CORE)).any() for c in samples.codes])


def epoch(samples, tumour, weights):
    """Indices of one epoch: every LGG slice with tumour, as many without, and shares of the other two sources."""
    def some(mask, count):
        found = np.flatnonzero(mask)
        return np.random.choice(found, min(count, 4 * len(found)), replace=count > len(found)) if len(found) and count else np.empty(0, int)
    lgg = samples.group == "lgg"
    lit = np.flatnonzero(lgg & tumour)
    parts = [lit, some(lgg & ~tumour, int(weights["empty"] * len(lit)))]
    parts += [some((samples.group == "brats") & tumour, weights["brats"]), some((samples.group == "brats") & ~tumour, weights["brats"] // 4)]
    parts += [some(samples.group == "brisc", weights["brisc"])]
    return np.random.permutation(np.concatenate(parts))
