"""Turns a checkpoint into a model package: FP32 and INT8 IR, manifest with hashes, self-test.

    python -m cardiac.export segment --checkpoint checkpoints/segment.pt --acdc FOLDER --models ../models

INT8 comes from NNCF's post-training quantization with accuracy control: calibrated on training patients, and held to the FP32
network's Dice on the validation patients; then its structures are made as large as the FP32 network's (`balance.py`). The self-test's
picture is drawn by this script; it shows no patient.
"""
import argparse
import pathlib

import numpy as np
import torch

from package import write

from . import folds
from .balance import balanced
from .manifest import MANIFESTS
from .network import normalise
from .tasks import TASKS


def network(checkpoint, task):
    model = task.network(checkpoint["state"])
    model.load_state_dict(checkpoint["state"])
    return model.eval()


def mean_dice(compiled, batches):
    """Dice over all slices, averaged over the structures; and the same per batch, which NNCF ranks layers with."""
    scores, overlap, total = [], 0, 0
    for x, y in batches:
        found = compiled(x)[0].argmax(1)
        structures = range(1, int(compiled.outputs[0].partial_shape[1].get_length()))
        o = np.array([2 * ((found == c) & (y == c)).sum() for c in structures], float)
        t = np.array([(found == c).sum() + (y == c).sum() for c in structures], float)
        scores.append(float(np.mean((o + 1) / (t + 1))))
        overlap, total = overlap + o, total + t
    return float(np.mean(overlap / total)), scores


def quantize(ir, calibration, task, acdc, fold, drop):
    """`fold` is the one the network never saw, whose patients the Dice is held to; a network of all patients is held to fold 0's."""
    x, y = task.plain(acdc, folds.validation(fold))
    rng = np.random.default_rng(1)
    chosen = calibration[rng.permutation(len(calibration))[:300]]
    held_out = [(x[i:i + 8], y[i:i + 8]) for i in range(0, len(x), 8)]
    return write.quantize(ir, chosen, held_out, mean_dice, drop)


def drawn_heart(size, channels):
    """A ring with a bright pool and a crescent beside it on a noisy ground, normalised, the same in all: (1,channels,size,size)."""
    r, c = np.mgrid[:size, :size].astype(np.float32) - (size - 1) / 2
    scale = size / 128
    left = np.hypot(r, c) / scale
    right = np.hypot(r + 4 * scale, c + 26 * scale) / scale
    picture = 60 + 20 * np.sin(r / 9) + 15 * np.cos(c / 13)
    picture = np.where(right < 22, 190, picture)
    picture = np.where(left < 26, 80, picture)
    picture = np.where(left < 17, 200, picture)
    picture += np.random.default_rng(3).normal(0, 6, picture.shape)
    return normalise(torch.from_numpy(picture.astype(np.float32))[None, None]).repeat(1, channels, 1, 1).numpy()


def package(task_name, args):
    task, manifest = TASKS[task_name], MANIFESTS[task_name]
    folder = args.models / manifest["id"]
    checkpoint = torch.load(args.checkpoint, weights_only=True)
    ir = write.intermediate(network(checkpoint, task), [task.channels, task.size, task.size])
    fold = 0 if checkpoint["fold"] == "all" else int(checkpoint["fold"])
    pictures, _ = task.plain(args.acdc, folds.training(fold))
    quantized = balanced(quantize(ir, pictures, task, args.acdc, fold, args.max_drop), ir, pictures)
    write.save(folder, manifest, {"fp32": ir, "int8": quantized}, drawn_heart(task.size, task.channels))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("--checkpoint", type=pathlib.Path, required=True)
    parser.add_argument("--acdc", type=pathlib.Path, required=True)
    parser.add_argument("--models", type=pathlib.Path, default=pathlib.Path("../models"))
    parser.add_argument("--max-drop", type=float, default=0.002, help="mean Dice the quantized network may lose")
    args = parser.parse_args()
    package(args.task, args)


if __name__ == "__main__":
    main()
