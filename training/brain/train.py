"""Trains the brain tumour network on CPU for a given time.

    python -m brain.train --data FOLDER --split 0 --minutes 40 --out checkpoints/brain0.pt

FOLDER holds lgg/, brats2015/ and brisc-axial/. `--split` is the LGG fold (0..4) or site (HT, CS) held out, or all. `--brats` names the BRATS
patients trained on: none, all, or without:1,2 for all but the first and second. The rate follows the elapsed time (one cosine), so the same command fits any machine.
"""
import argparse
import copy
import math
import pathlib
import time

import numpy as np
import torch

from cardiac.train import begun, floats, follow

from . import data, regions, split, tasks


def brats_patients(root, choice):
    everyone = sorted(p.name for p in (pathlib.Path(root) / "brats2015").iterdir() if p.is_dir())
    if choice == "none":
        return []
    if choice == "all":
        return everyone
    left_out = [int(k) for k in choice.removeprefix("without:").split(",")]
    return [p for k, p in enumerate(everyone, 1) if k not in left_out]


def volume_dice(model, samples, limit=0.5):
    """Dice of the whole tumour by patient, as the network sees it: at 1.5 mm, without post-processing."""
    model.eval()
    scores = {}
    for patient in np.unique(samples.patient):
        index = np.flatnonzero(samples.patient == patient)
        found, truth = [], []
        with torch.inference_mode():
            for part in np.array_split(index, max(1, len(index) // 24)):
                p = model(tasks.plain(samples, part).to(memory_format=torch.channels_last)).softmax(1)
                found.append((p[:, 0] < 1 - limit).numpy())
                codes = tasks.plain_codes(samples, part)
                truth.append((codes > 0) & (codes < regions.NOT_CORE))
        a, b = np.concatenate(found), np.concatenate(truth)
        scores[str(patient)] = float((2 * (a & b).sum() + 1e-9) / (a.sum() + b.sum() + 1e-9))
    return scores


def rate(args, step, progress):
    return args.rate * min(1.0, (step + 1) / 100) * (0.5 + 0.5 * math.cos(math.pi * progress)) + 1e-6


def step_over(run, optimiser, samples, chosen, lit, bf16):
    x, codes = tasks.batch(samples, chosen, lit)
    with torch.autocast("cpu", torch.bfloat16, enabled=bf16):
        outputs = run(x.to(memory_format=torch.channels_last))
    value = regions.supervised(floats(outputs), codes)
    optimiser.zero_grad(set_to_none=True)
    value.backward()
    torch.nn.utils.clip_grad_norm_(optimiser.param_groups[0]["params"], 2.0)
    optimiser.step()
    return float(value.detach())


def train(args):
    samples = data.joined([*data.lgg(args.data, split.training(args.split)), *data.brats(args.data, brats_patients(args.data, args.brats)),
                           *data.brisc(args.data)])
    held_out = data.joined(data.lgg(args.data, split.validation(args.split if args.split != "all" else "0")))
    model = tasks.network().to(memory_format=torch.channels_last)
    if args.resume:
        model.load_state_dict(torch.load(args.resume, weights_only=True)["state"])
    average = copy.deepcopy(model).requires_grad_(False)
    run = torch.compile(model) if args.compile else model
    optimiser = torch.optim.AdamW(model.parameters(), lr=args.rate, weight_decay=1e-2)
    tumour = tasks.with_tumour(samples)
    lit = np.flatnonzero(tumour & (samples.group == "lgg"))
    weights = {"empty": 0.7, "brats": args.brats_slices, "brisc": 250}
    print(f"{len(samples)} slices, {sum(p.numel() for p in model.parameters())} parameters", flush=True)
    start, step, epoch, progress = time.time(), 0, 0, 0.0
    while progress < 1:
        order, running = tasks.epoch(samples, tumour, weights), []
        model.train()
        for chosen in order[:len(order) // args.batch * args.batch].reshape(-1, args.batch):
            progress = (time.time() - start) / 60 / args.minutes
            if progress >= 1:
                break
            for group in optimiser.param_groups:
                group["lr"] = rate(args, step, progress)
            running.append(step_over(run, optimiser, samples, chosen, lit, args.bf16))
            step += 1
            follow(average, model, min(args.average, (step + 1) / (step + 10)))
        epoch += 1
        torch.save({"state": average.state_dict(), "split": args.split, "brats": args.brats, "epoch": epoch,
                    "minutes": (time.time() - start) / 60}, args.out)
        scores = list(volume_dice(average, held_out).values()) if epoch % args.check == 0 or progress >= 1 else []
        told = f"dice mean {np.mean(scores):.4f} median {np.median(scores):.4f}" if scores else ""
        print(f"epoch {epoch} {100 * progress:.0f}% loss {np.mean(running or [np.nan]):.4f} {told} {(time.time() - start) / 60:.1f} min", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, type=pathlib.Path)
    parser.add_argument("--split", default="0")
    parser.add_argument("--brats", default="none")
    parser.add_argument("--brats-slices", type=int, default=300, help="BRATS slices with tumour in an epoch")
    args = begun(parser)
    train(args)


if __name__ == "__main__":
    main()
