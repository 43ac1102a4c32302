"""The two networks: a plain 2-D U-Net, made small or smaller by its first width."""
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


def normalise(x):
    """Zero mean, unit standard deviation of each picture (n,1,h,w), clipped to +-5. The manifest calls this zscore."""
    mean = x.mean((2, 3), keepdim=True)
    deviation = x.std((2, 3), keepdim=True, unbiased=False)
    return ((x - mean) / (deviation + 1e-6)).clamp(-5, 5)
