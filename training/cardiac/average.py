"""The mean of two checkpoints' weights, one of which went on from the other, with the batch statistics taken anew on all patients.

    python -m cardiac.average --acdc FOLDER --first checkpoints/fold1.pt --second checkpoints/all.pt --share 0.35 --out checkpoints/mean.pt
"""
import argparse
import pathlib

import numpy as np
import torch

from . import folds
from .tasks import TASKS

BATCHES, PICTURES = 30, 16


def mixed(first, second, share):
    """Every weight, `share` of it the second's; counters are the second's."""
    return {k: v if not v.is_floating_point() else first[k] * (1 - share) + v * share for k, v in second.items()}


def with_statistics(model, task, samples):
    """Batch normalisation's means and variances as the mean over batches of augmented training slices."""
    for layer in model.modules():
        if isinstance(layer, torch.nn.BatchNorm2d):
            layer.reset_running_stats()
            layer.momentum = None
    model.train()
    with torch.no_grad():
        for _ in range(BATCHES):
            x, _ = task.batch(samples, np.random.permutation(len(samples))[:PICTURES])
            model(x)
    return model


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("acdc", "first", "second", "out"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    parser.add_argument("--share", type=float, default=0.5, help="how much of each weight is the second's")
    args = parser.parse_args()
    torch.manual_seed(1)
    np.random.seed(1)
    first, second = (torch.load(f, weights_only=True) for f in (args.first, args.second))
    task = TASKS["segment"]
    model = task.network(second["state"])
    model.load_state_dict(mixed(first["state"], second["state"], args.share))
    samples = task.load(args.acdc, sum((folds.validation(k) for k in range(5)), []))
    torch.save(second | {"state": with_statistics(model, task, samples).state_dict()}, args.out)


if __name__ == "__main__":
    main()
