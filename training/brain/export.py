"""Turns a checkpoint into the brain tumour package: FP32 and INT8 IR, manifest with hashes, self-test.

    python -m brain.export --checkpoint checkpoints/brain0.pt --data FOLDER --models ../models

INT8 is calibrated on training patients and held to the FP32 network's Dice on the validation patients (fold 0's for a network of all
patients). The self-test's picture is drawn by this script; it shows no patient.
"""
import argparse
import pathlib

import numpy as np
import torch

from package import write

from . import data, regions, split, tasks
from .manifest import MANIFEST
from .train import brats_patients


def pictures(samples, count, seed):
    """`count` slices, half of them with tumour, as the program gives them (n,5,160,160), and their codes on the same grid."""
    rng = np.random.default_rng(seed)
    tumour = tasks.with_tumour(samples)
    chosen = np.concatenate([rng.permutation(np.flatnonzero(tumour))[:count // 2], rng.permutation(np.flatnonzero(~tumour))[:count // 2]])
    chosen = rng.permutation(chosen)
    x = np.concatenate([tasks.plain(samples, part).numpy() for part in np.array_split(chosen, max(1, len(chosen) // 32))])
    return x, np.concatenate([tasks.plain_codes(samples, part) for part in np.array_split(chosen, max(1, len(chosen) // 32))])


def without_some(x, seed):
    """Takes T1 and contrast T1 off a third of the pictures each, so that the calibration knows a study that lacks them."""
    rng = np.random.default_rng(seed)
    for channel in (3, 4):
        x[rng.random(len(x)) < 1 / 3, channel] = 0
    return x


def whole_tumour(compiled, batches):
    """Dice of the whole tumour over all pictures, and by batch. The parts come from contrast and not from the network (decision 0104)."""
    scores, overlap, total = [], 0, 0
    for x, codes in batches:
        found = softmax(compiled(x)[0])[:, 0] < 0.5
        decided, within = regions.DECIDED.numpy()[codes][..., 0] > 0, regions.WITHIN.numpy()[codes][..., 0] > 0
        o, t = float(2 * (found & within & decided).sum()), float((found & decided).sum() + within.sum())
        scores.append((o + 1) / (t + 1))
        overlap, total = overlap + o, total + t
    return overlap / max(total, 1), scores


def softmax(logits):
    e = np.exp(logits - logits.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def drawn_head():
    """An ellipse with ventricles and a bright spot on three FLAIR slices, T1 and contrast T1 beside: (1,5,160,160)."""
    r, c = np.mgrid[:tasks.SIZE, :tasks.SIZE].astype(np.float32) - (tasks.SIZE - 1) / 2
    head = np.hypot(r / 62, c / 48) < 1
    ventricle = np.hypot(r / 16, (np.abs(c) - 7) / 4) < 1
    lesion, core = np.hypot(r + 12, c - 24) < 13, np.hypot(r + 12, c - 24) < 7
    noise = np.random.default_rng(3).normal(0, 0.03, (5, tasks.SIZE, tasks.SIZE))
    flair = np.where(lesion, 1.9, np.where(ventricle, 0.35, 1.0)) * head
    t1 = np.where(lesion, 0.75, np.where(ventricle, 0.4, 1.0)) * head
    t1ce = np.where(lesion & ~core, 1.7, t1) * head
    return ((np.stack([flair, flair, flair, t1, t1ce]) + noise) * head).clip(0, 5).astype(np.float32)[None]


def package(args):
    checkpoint = torch.load(args.checkpoint, weights_only=True)
    model = tasks.network()
    model.load_state_dict(checkpoint["state"])
    ir = write.intermediate(model.eval(), [tasks.CHANNELS, tasks.SIZE, tasks.SIZE])
    which = checkpoint["split"]
    calibration = data.joined([*data.lgg(args.data, split.training(which)[::3]),
                               *data.brats(args.data, brats_patients(args.data, checkpoint["brats"]))])
    held_out = data.joined(data.lgg(args.data, split.validation("0" if which == "all" else which)[::2]))
    x, codes = pictures(held_out, 160, 2)
    batches = [(x[i:i + 8], codes[i:i + 8]) for i in range(0, len(x), 8)]
    chosen = without_some(pictures(calibration, 300, 1)[0], 5)
    quantized = write.quantize(ir, chosen, batches, whole_tumour, args.max_drop)
    write.save(args.models / MANIFEST["id"], MANIFEST, {"fp32": ir, "int8": quantized}, drawn_head())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--models", type=pathlib.Path, default=pathlib.Path("../models"))
    parser.add_argument("--max-drop", type=float, default=0.003, help="Dice the quantized network may lose")
    package(parser.parse_args())


if __name__ == "__main__":
    main()
