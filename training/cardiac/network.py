"""The networks: a plain 2-D U-Net for the locator, and a leaner one with a narrow full-resolution level for the chambers."""
import torch
from torch import nn


def block(inputs, outputs):
    """Two 3 x 3 convolutions with batch normalisation and ReLU: what every int8 kernel library fuses into two calls."""
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True),
        nn.Conv2d(outputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))


class UNet(nn.Module):
    """U-Net with max pooling, transposed convolutions and skip connections. Input (n,1,h,w), output logits (n,classes,h,w)."""

    def __init__(self, classes, width, depth):
        super().__init__()
        widths = [width * 2 ** k for k in range(depth)]
        self.down = nn.ModuleList(block(i, o) for i, o in zip([1] + widths, widths))
        self.up = nn.ModuleList(nn.ConvTranspose2d(2 * w, w, 2, stride=2) for w in widths[-2::-1])
        self.join = nn.ModuleList(block(2 * w, w) for w in widths[-2::-1])
        self.head = nn.Conv2d(width, classes, 1)

    def forward(self, x):
        skips = []
        for k, down in enumerate(self.down):
            x = down(x if k == 0 else nn.functional.max_pool2d(x, 2))
            skips.append(x)
        skips.pop()
        for up, join in zip(self.up, self.join):
            x = join(torch.cat([up(x), skips.pop()], 1))
        return self.head(x)


class LeanUNet(nn.Module):
    """U-Net whose full-resolution level is one thin convolution each way, since that level costs most and knows least.

    Input (n,channels,h,w), h and w multiples of 16; output logits (n,classes,h,w). While training, forward also gives the logits at
    a half and a quarter of the resolution, for deep supervision; the exported network never computes them.
    """

    def __init__(self, channels, classes, widths=(8, 24, 48, 96, 160)):
        super().__init__()
        self.stem = single(channels, widths[0])
        self.down = nn.ModuleList(nn.Sequential(single(i, o, 2), single(o, o)) for i, o in zip(widths, widths[1:]))
        narrowing = list(zip(widths[:0:-1], widths[-2::-1]))
        self.up = nn.ModuleList(nn.ConvTranspose2d(i, o, 2, stride=2) for i, o in narrowing)
        self.join = nn.ModuleList(single(2 * o, o) if k in (0, len(widths) - 2) else block(2 * o, o) for k, (_, o) in enumerate(narrowing))
        self.head = nn.Conv2d(widths[0], classes, 1)
        self.coarse = nn.ModuleList(nn.Conv2d(w, classes, 1) for w in widths[1:3])

    def forward(self, x):
        skips = [self.stem(x)]
        for down in self.down:
            skips.append(down(skips[-1]))
        x = skips.pop()
        levels = []
        for up, join in zip(self.up, self.join):
            x = join(torch.cat([up(x), skips.pop()], 1))
            levels.append(x)
        logits = self.head(x)
        return [logits] + [head(level) for head, level in zip(self.coarse, levels[-2::-1])] if self.training else logits


def widths_of(state):
    """The widths of the LeanUNet whose weights these are."""
    levels = sum(key.startswith("down.") and key.endswith(".1.1.weight") for key in state)
    return [len(state["stem.1.weight"])] + [len(state[f"down.{k}.1.1.weight"]) for k in range(levels)]


def single(inputs, outputs, stride=1):
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, stride=stride, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))


def normalise(x):
    """Zero mean, unit standard deviation of each channel of each picture (n,c,h,w), clipped to +-5. The manifest calls this zscore."""
    mean = x.mean((2, 3), keepdim=True)
    deviation = x.std((2, 3), keepdim=True, unbiased=False)
    return ((x - mean) / (deviation + 1e-6)).clamp(-5, 5)
