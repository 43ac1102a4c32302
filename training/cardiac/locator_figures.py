"""Measures how far the locator's heart centre is from the true one on the validation patients, and writes its card.

    python -m cardiac.locator_figures --acdc FOLDER --package ../models/cardiac-locator --checkpoint checkpoints/locate.pt
"""
import argparse
import pathlib

import numpy as np
import openvino as ov
import torch
from scipy import ndimage

from . import data, folds
from .manifest import MANIFESTS
from .network import normalise
from .tasks import TASKS

CARD = """# cardiac-locator {version}

Finds the heart on whole short-axis pictures, so that `cardiac-sax` can look at it closely. **Not for diagnostic use.**

A 2-D U-Net (five levels, 8 to 128 channels, 0.49 million parameters) on 128 × 128 pixels at 3.2 mm; output logits of background and heart
(both ventricles and the myocardium). Trained on the same 80 ACDC patients (Bernard et al., IEEE TMI 37(11), 2018) as `cardiac-sax`:
{epochs} epochs, {minutes} minutes on two CPU cores. The weights carry the data's licence: **CC BY-NC-SA 4.0**.

## Figures
Distance in mm from the centre of mass of the expert's labels to the centre found, {count} stacks of {patients} validation patients:

| precision | median | 95th percentile | worst |
|---|---|---|---|
{rows}

`cardiac-sax` was trained with its window shifted by 10 mm (one standard deviation) in each direction.

## Limits
- Adults' short-axis pictures of one hospital. A picture wider than 410 mm is cut at its borders.
- Each picture is judged alone; the program adds the slices up and takes the largest connected region.
"""


def centre(compiled, pixels, spacing, task):
    """Centre found, in mm from the picture's centre (row, column): the largest region of the masks summed over the slices."""
    middle = ((pixels.shape[0] - 1) / 2, (pixels.shape[1] - 1) / 2)
    box = [max(1, round(0.8 * task.spacing / s)) for s in spacing]
    total = 0
    for k in range(pixels.shape[2]):
        smooth = ndimage.uniform_filter(pixels[..., k], box)
        window = data.resample(smooth, spacing, middle, task.size, task.spacing, 1)
        total = total + compiled(normalise(torch.from_numpy(window[None, None])).numpy())[0].argmax(1)[0]
    regions, count = ndimage.label(total > 0)
    largest = 1 + np.argmax(ndimage.sum(total, regions, range(1, count + 1)))
    return (np.array(ndimage.center_of_mass(total * (regions == largest))) - (task.size - 1) / 2) * task.spacing


def errors(package, precision, acdc, task):
    compiled = ov.Core().compile_model(package / precision / "model.xml", "CPU", {"INFERENCE_PRECISION_HINT": "f32"})
    distances = []
    for _, _, pixels, labels, spacing in data.frames(acdc, folds.validation(0)):
        middle = ((pixels.shape[0] - 1) / 2, (pixels.shape[1] - 1) / 2)
        true = (np.array(data.heart_centre(labels)) - middle) * spacing
        distances.append(float(np.hypot(*(centre(compiled, pixels, spacing, task) - true))))
    return distances


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("acdc", "package", "checkpoint"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    args = parser.parse_args()
    checkpoint = torch.load(args.checkpoint, weights_only=True)
    rows, found = [], []
    for precision in ("fp32", "int8"):
        found = errors(args.package, precision, args.acdc, TASKS["locate"])
        rows.append(f"| {precision.upper()} | {np.median(found):.1f} | {np.percentile(found, 95):.1f} | {max(found):.1f} |")
    (args.package / "card.md").write_text(CARD.format(
        version=MANIFESTS["locate"]["version"], epochs=checkpoint["epoch"], minutes=round(checkpoint["minutes"]),
        count=len(found), patients=len(folds.validation(0)), rows="\n".join(rows)))


if __name__ == "__main__":
    main()
