"""Augmentation of a batch: geometry by one interpolation, the skull taken off, intensities as another scanner would give them."""
import math

import torch
from torch.nn import functional as F

from cardiac.augment import between, smooth_field, sometimes

MODALITY = torch.tensor([0, 0, 0, 1, 2])
"""Which modality each of the five channels shows: FLAIR before, here and after, T1, contrast T1."""


def sampling_grid(ratio, size, shift):
    """Grid (n,size,size,2) in source coordinates: rotation, zoom, aspect, shift in pixels, left-right mirror, soft warp.
    `ratio` (n) is the window's width over the stored picture's."""
    n = len(ratio)
    angle = between(-math.pi / 8, math.pi / 8, n)
    zoom = between(math.log(0.78), math.log(1.28), n).exp()
    aspect = between(math.log(0.92), math.log(1.08), n).exp()
    mirror = 1 - 2 * sometimes(0.5, n)
    cos, sin = torch.cos(angle), torch.sin(angle)
    matrix = torch.stack([torch.stack([cos * zoom * aspect * mirror, -sin * zoom / aspect], 1),
                          torch.stack([sin * zoom * aspect * mirror, cos * zoom / aspect], 1)], 1) * ratio.view(-1, 1, 1)
    offset = torch.randn(n, 2) * shift * 2 / size
    grid = F.affine_grid(torch.cat([matrix, offset.unsqueeze(2)], 2), (n, 1, size, size), align_corners=False)
    warp = smooth_field(n, 2, 6, size)
    return grid + (warp * 0.012 * sometimes(0.5, n).view(-1, 1, 1, 1)).permute(0, 2, 3, 1)


def geometry(images, codes, ratio, size, shift):
    """images (n,c,h,w), codes (n,h,w): one geometry per sample."""
    grid = sampling_grid(ratio, size, shift)
    images = F.grid_sample(images, grid, mode="bilinear", padding_mode="zeros", align_corners=False)
    codes = F.grid_sample(codes.float().unsqueeze(1), grid, mode="nearest", padding_mode="zeros", align_corners=False)
    return images, codes.squeeze(1).long()


def stripped(images, codes, depth, share):
    """Takes what lies near the head's edge off samples, each with its probability of `share` (n), as skull-stripping does; never tumour."""
    n = len(images)
    least = between(6, 16, n).view(-1, 1, 1) * (torch.rand(n) < share).float().view(-1, 1, 1)
    brain = ((depth >= least) | ((codes > 0) & (codes != 7) & (codes != 8))).unsqueeze(1)
    return images * brain


def intensity(x):
    """x (n,5,h,w) relative to the head. Gain, gamma, contrast about the median, bias field, noise and lost resolution, by modality; a sample's
    FLAIR slices share all but noise. What is dark keeps its place where the contrast changes."""
    n, _, h, w = x.shape
    def each(low, high):
        return between(low, high, n * 3).view(n, 3)[:, MODALITY].view(n, 5, 1, 1)
    there = x > 0.02
    x = x * each(math.log(0.75), math.log(1.35)).exp()
    x = x.clamp_min(1e-4) ** each(math.log(0.65), math.log(1.5)).exp()
    x = x + (each(math.log(0.55), math.log(1.25)).exp() - 1) * (x - 1) * (2 * x - 0.5).clamp(0, 1)
    field = smooth_field(n, 1, 3, h) * between(0.0, 0.45, n).view(-1, 1, 1, 1) * sometimes(0.6, n).view(-1, 1, 1, 1)
    x = x * field.exp()
    if torch.rand(1) < 0.35:
        factor = float(between(0.4, 0.85, 1))
        x = F.interpolate(F.interpolate(x, scale_factor=factor, mode="bilinear", align_corners=False), size=(h, w), mode="bilinear", align_corners=False)
    noise = torch.randn_like(x) * each(0, 0.12) * sometimes(0.5, n).view(-1, 1, 1, 1)
    return ((x + noise) * there).clamp(0, 5)
