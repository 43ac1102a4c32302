"""Augmentation of a batch in one go: geometry by one interpolation, then intensities as another scanner would give them."""
import math

import torch
from torch.nn import functional as F


def between(low, high, n):
    return torch.empty(n).uniform_(low, high)


def sometimes(p, n):
    return (torch.rand(n) < p).float()


def sampling_grid(n, source, size, shift):
    """Grid (n,size,size,2) in source coordinates: rotation, zoom, aspect, shift in pixels, mirror, quarter turns, soft warp."""
    angle = between(-math.pi / 6, math.pi / 6, n)
    turn = sometimes(0.25, n) * torch.randint(0, 4, (n,)) * math.pi / 2
    zoom = between(math.log(0.75), math.log(1.3), n).exp()
    aspect = between(math.log(0.92), math.log(1.08), n).exp()
    mirror = 1 - 2 * sometimes(0.12, n)
    cos, sin = torch.cos(angle + turn), torch.sin(angle + turn)
    ratio = size / source
    matrix = torch.stack([torch.stack([cos * zoom * aspect * mirror, -sin * zoom / aspect], 1),
                          torch.stack([sin * zoom * aspect * mirror, cos * zoom / aspect], 1)], 1) * ratio
    offset = torch.randn(n, 2) * shift * 2 / source
    grid = F.affine_grid(torch.cat([matrix, offset.unsqueeze(2)], 2), (n, 1, size, size), align_corners=False)
    warp = smooth_field(n, 2, 6, size)
    return grid + (warp * 0.012 * sometimes(0.6, n).view(-1, 1, 1, 1)).permute(0, 2, 3, 1)


def geometry(images, labels, size, shift):
    """images (n,1,h,w), labels (n,h,w): the locator's, one channel, labels by the nearest neighbour."""
    grid = sampling_grid(len(images), images.shape[-1], size, shift)
    images = F.grid_sample(images, grid, mode="bilinear", padding_mode="zeros", align_corners=False)
    labels = F.grid_sample(labels.float().unsqueeze(1), grid, mode="nearest", padding_mode="zeros", align_corners=False)
    return images, labels.squeeze(1).long()


def stack_geometry(images, labels, size, scale, shift):
    """images (n,c,h,w), labels (n,h,w) uint8: one geometry per sample. `scale` is network pixels per stored pixel of the window,
    `shift` network pixels. A label is that of the nearest stored pixel; stored pixels are finer than the network's."""
    grid = sampling_grid(len(images), images.shape[-1] * scale, size, shift)
    images = F.grid_sample(images, grid, mode="bilinear", padding_mode="zeros", align_corners=False)
    labels = F.grid_sample(labels.float().unsqueeze(1), grid, mode="nearest", padding_mode="zeros", align_corners=False)
    return images, labels.squeeze(1).long()


def smooth_field(n, channels, cells, size):
    """A smooth random field (n,channels,size,size) of about unit deviation: bicubic to a quarter of the size, bilinear from there."""
    coarse = F.interpolate(torch.randn(n, channels, cells, cells), size=(size // 4, size // 4), mode="bicubic", align_corners=True)
    return F.interpolate(coarse, size=(size, size), mode="bilinear", align_corners=True)


def intensity(x):
    """x (n,c,h,w), any scale. Gamma, bias field, noise, blur by lost resolution; the normalisation that follows removes gain.

    The channels of a sample are slices of one stack, so they share all but the noise."""
    n, _, h, w = x.shape
    view = (-1, 1, 1, 1)
    low, high = x.amin((2, 3), keepdim=True), x.amax((2, 3), keepdim=True)
    x = (x - low) / (high - low + 1e-6)
    x = x.clamp_min(1e-6) ** between(math.log(0.6), math.log(1.7), n).exp().view(view)
    field = smooth_field(n, 1, 3, h) * 0.35
    x = x * (field * sometimes(0.5, n).view(view)).exp()
    ceiling = torch.where(torch.rand(n) < 0.3, between(0.4, 0.9, n), torch.full((n,), 10.0)).view(view)
    x = torch.minimum(x, ceiling)
    if torch.rand(1) < 0.3:
        factor = float(between(0.4, 0.8, 1))
        coarse = F.interpolate(x, scale_factor=factor, mode="bilinear", align_corners=False)
        x = F.interpolate(coarse, size=(h, w), mode="bilinear", align_corners=False)
    spread = x.std((2, 3), keepdim=True)
    return x + torch.randn_like(x) * spread * between(0, 0.2, n).view(view) * sometimes(0.5, n).view(view)
