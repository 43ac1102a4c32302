"""Makes a Dense-UNet for 288 x 288 of the kind of Siemens' and Intel's white paper, in FP32 and INT8.

    python dense_unet.py --out ../../target/dense-unet

Of the paper's network we know the kind, the picture's size and the pictures a second, not the widths. This one has dense blocks of 4
convolutions with a growth of 16 on five levels, 2 classes, random weights: its speed-up can be set beside the paper's, its pictures a second
for each core only with that in mind, and it has no accuracy. INT8 by NNCF on synthetic pictures.
"""
import argparse
import pathlib

import numpy as np
import nncf
import openvino as ov
import torch
from torch import nn

SIDE, CLASSES, GROWTH, LAYERS, LEVELS, STEM = 288, 2, 16, 4, 5, 32


def conv(inputs, outputs, size=3):
    return nn.Sequential(nn.Conv2d(inputs, outputs, size, padding=size // 2, bias=False), nn.BatchNorm2d(outputs), nn.ReLU())


class DenseBlock(nn.Module):
    """Each convolution sees the block's input and what all convolutions before it made; all of it goes on."""

    def __init__(self, inputs):
        super().__init__()
        self.steps = nn.ModuleList(conv(inputs + k * GROWTH, GROWTH) for k in range(LAYERS))
        self.outputs = inputs + LAYERS * GROWTH

    def forward(self, x):
        for step in self.steps:
            x = torch.cat([x, step(x)], 1)
        return x


class DenseUNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = conv(1, STEM)
        self.down, self.transition, skips, width = nn.ModuleList(), nn.ModuleList(), [], STEM
        for level in range(LEVELS):
            self.down.append(DenseBlock(width))
            skips.append(self.down[-1].outputs)
            width = self.down[-1].outputs // 2
            if level < LEVELS - 1:
                self.transition.append(conv(self.down[-1].outputs, width, 1))
        self.up, self.join, width = nn.ModuleList(), nn.ModuleList(), skips[-1]
        for skip in skips[-2::-1]:
            self.up.append(nn.ConvTranspose2d(width, skip // 2, 2, stride=2))
            self.join.append(DenseBlock(skip // 2 + skip))
            width = self.join[-1].outputs
        self.head = nn.Conv2d(width, CLASSES, 1)

    def forward(self, x):
        x, skips = self.stem(x), []
        for level, down in enumerate(self.down):
            x = down(x)
            if level < LEVELS - 1:
                skips.append(x)
                x = nn.functional.max_pool2d(self.transition[level](x), 2)
        for up, join in zip(self.up, self.join):
            x = join(torch.cat([up(x), skips.pop()], 1))
        return self.head(x)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    args = parser.parse_args()
    torch.manual_seed(1)
    network = DenseUNet().eval()
    print(f"{sum(p.numel() for p in network.parameters()) / 1e6:.2f} million parameters")
    fp32 = ov.convert_model(network, example_input=torch.zeros(1, 1, SIDE, SIDE), input=[-1, 1, SIDE, SIDE])
    rng = np.random.default_rng(1)
    synthetic = [rng.normal(0, 1, (1, 1, SIDE, SIDE)).astype(np.float32) for _ in range(4)]
    int8 = nncf.quantize(fp32, nncf.Dataset(synthetic), preset=nncf.QuantizationPreset.MIXED, subset_size=len(synthetic))
    for name, model in (("fp32", fp32), ("int8", int8)):
        ov.save_model(model, args.out / name / "model.xml", compress_to_fp16=False)


if __name__ == "__main__":
    main()
