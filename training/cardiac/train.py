"""Trains the cardiac segmentation network or the heart locator on ACDC, for a given time, on CPU.

    python -m cardiac.train segment --acdc FOLDER --minutes 110 --out checkpoints/segment.pt
    python -m cardiac.train locate  --acdc FOLDER --minutes 8   --out checkpoints/locate.pt

The learning rate follows the elapsed time (one cosine), so the same command fits any machine. The checkpoint holds the moving
average of the weights and is rewritten after every epoch, so an interrupted run is usable.
"""
import argparse
import copy
import math
import pathlib
import time

import numpy as np
import torch
from torch.nn import functional as F

from . import folds
from .tasks import TASKS


def loss(logits, target, dice_weight):
    """Cross-entropy plus soft Dice over the batch, background left out of the Dice."""
    probability = logits.softmax(1)
    one_hot = F.one_hot(target, logits.shape[1]).permute(0, 3, 1, 2).float()
    overlap = (probability * one_hot).sum((0, 2, 3))
    total = probability.sum((0, 2, 3)) + one_hot.sum((0, 2, 3))
    dice = (2 * overlap + 1) / (total + 1)
    return F.cross_entropy(logits, target) + dice_weight * (1 - dice[1:].mean())


def supervised(outputs, target, dice_weight):
    """The loss at full resolution, plus, where the network gives coarser logits, theirs at half the weight each level down."""
    if torch.is_tensor(outputs):
        return loss(outputs, target, dice_weight)
    return sum(loss(level, target[:, 2 ** k // 2::2 ** k, 2 ** k // 2::2 ** k], dice_weight) / 2 ** k for k, level in enumerate(outputs))


def floats(outputs):
    return outputs.float() if torch.is_tensor(outputs) else [level.float() for level in outputs]


def validate(model, x, y, classes):
    """Dice per class over all validation slices at once."""
    model.eval()
    overlap, total = np.zeros(classes), np.zeros(classes)
    with torch.inference_mode():
        for i in range(0, len(x), 32):
            found = model(torch.from_numpy(x[i:i + 32]).to(memory_format=torch.channels_last)).argmax(1).numpy()
            truth = y[i:i + 32]
            for c in range(classes):
                overlap[c] += 2 * ((found == c) & (truth == c)).sum()
                total[c] += (found == c).sum() + (truth == c).sum()
    return overlap[1:] / np.maximum(total[1:], 1)


def follow(average, model, keep):
    """Moves the averaged weights towards the model's: average = keep * average + (1 - keep) * model."""
    with torch.no_grad():
        for a, b in zip(average.state_dict().values(), model.state_dict().values()):
            a.mul_(keep).add_(b, alpha=1 - keep) if a.is_floating_point() else a.copy_(b)


def train(task, name, args):
    fold = None if args.fold == "all" else int(args.fold)
    patients = folds.training(fold) if fold is not None else sum((folds.validation(k) for k in range(5)), [])
    samples = task.load(args.acdc, patients)
    count = len(samples) if name == "segment" else len(samples[0])
    held_out = task.plain(args.acdc, folds.validation(fold or 0))
    earlier = torch.load(args.resume, weights_only=True) if args.resume else {"epoch": 0, "minutes": 0}
    model = task.network(earlier.get("state")).to(memory_format=torch.channels_last)
    if args.resume:
        model.load_state_dict(earlier["state"])
    average = copy.deepcopy(model).requires_grad_(False)
    run = torch.compile(model) if args.compile else model
    optimiser = torch.optim.AdamW(model.parameters(), lr=args.rate, weight_decay=1e-2)
    print(f"{name}: {count} slices of {len(patients)} patients, {sum(p.numel() for p in model.parameters())} parameters", flush=True)
    start, step, epoch = time.time(), 0, earlier["epoch"]
    while (progress := (time.time() - start) / 60 / args.minutes) < 1:
        order = np.random.permutation(count)
        model.train()
        running = []
        for batch in order[:count // args.batch * args.batch].reshape(-1, args.batch):
            progress = min(1.0, (time.time() - start) / 60 / args.minutes)
            warm = min(1.0, (step + 1) / 100)
            for group in optimiser.param_groups:
                group["lr"] = args.rate * warm * (0.5 + 0.5 * math.cos(math.pi * progress)) + 1e-6
            x, y = task.batch(samples, batch)
            with torch.autocast("cpu", torch.bfloat16, enabled=args.bf16):
                outputs = run(x.to(memory_format=torch.channels_last))
            value = supervised(floats(outputs), y, args.dice_weight)
            optimiser.zero_grad(set_to_none=True)
            value.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimiser.step()
            step += 1
            follow(average, model, min(args.average, (step + 1) / (step + 10)))
            running.append(float(value.detach()))
            if progress >= 1:
                break
        epoch += 1
        torch.save({"task": name, "state": average.state_dict(), "epoch": epoch, "fold": args.fold,
                    "minutes": earlier["minutes"] + (time.time() - start) / 60}, args.out)
        dice = validate(average, *held_out, task.classes) if epoch % args.check == 0 or progress >= 1 else []
        print(f"epoch {epoch} {100 * progress:.0f}% loss {np.mean(running):.4f} dice {np.round(dice, 4)} {(time.time() - start) / 60:.1f} min", flush=True)


def begun(parser):
    """The arguments, with those that every training has, and threads and seeds set by them."""
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--resume", type=pathlib.Path, help="start from this checkpoint's weights")
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--average", type=float, default=0.998, help="how much of the averaged weights a step keeps")
    parser.add_argument("--check", type=int, default=3, help="validate every so many epochs")
    parser.add_argument("--bf16", action="store_true", help="convolutions in bfloat16: twice as fast where the processor has AMX")
    parser.add_argument("--compile", action="store_true", help="fuse with torch.compile: needs a C++ compiler and minutes to begin")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    np.random.seed(args.seed)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    return args


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("--acdc", required=True, type=pathlib.Path)
    parser.add_argument("--fold", default="0", help="the fold kept for validation, or all: train on every patient")
    parser.add_argument("--dice-weight", type=float, default=1.0, help="of soft Dice beside cross-entropy; 0 for borders without bias")
    args = begun(parser)
    train(TASKS[args.task], args.task, args)


if __name__ == "__main__":
    main()
