"""A wider network that begins where a narrower one has come to (Net2Wider: Chen, Goodfellow and Shlens, ICLR 2016).

    python -m cardiac.widen --checkpoint checkpoints/fold1.pt --out checkpoints/wide.pt

New channels are copies of old ones, and what reads a channel shares its weight among the copies, so the wider network computes what
the narrower one did. The copies then get noise, without which they would stay alike for ever.
"""
import argparse
import pathlib

import torch

from .network import widths_of
from .tasks import TASKS

NOISE = 0.2
"""Of a copied channel's weights, as a share of their standard deviation."""


def origins(narrow, wide):
    """For each of `wide` channels, the one of `narrow` it comes from: first all of them, then some again."""
    return torch.cat([torch.arange(narrow), torch.randperm(narrow)[:wide - narrow]]) if wide > narrow else torch.arange(narrow)


def read_by(weight, origin, dim):
    """A weight as the reader of widened channels has it: shared among the copies of a channel."""
    copies = torch.bincount(origin)[origin].float()
    shape = [-1 if d == dim else 1 for d in range(weight.dim())]
    return weight.index_select(dim, origin) / copies.view(shape)


def written_as(weight, origin, dim):
    """A weight as the writer of widened channels has it: copies, with noise on all but the first of each channel."""
    wide = weight.index_select(dim, origin)
    kept = weight.shape[dim]
    new = wide.narrow(dim, kept, len(origin) - kept)
    new += NOISE * weight.std() * torch.randn_like(new)
    return wide


def widened(state, widths_from, widths_to):
    """The wider network's weights. Levels are numbered from full resolution down, as LeanUNet's widths are."""
    level = [origins(a, b) for a, b in zip(widths_from, widths_to)]
    joined = [torch.cat([o, o + n]) for o, n in zip(level, widths_from)]
    deepest = len(level) - 1
    out = dict(state)

    def convolution(name, reads, writes):
        weight = state[f"{name}.weight"]
        out[f"{name}.weight"] = written_as(weight if reads is None else read_by(weight, reads, 1), writes, 0)

    def normalisation(name, writes):
        for part in ("weight", "bias", "running_mean", "running_var"):
            out[f"{name}.{part}"] = state[f"{name}.{part}"][writes]

    convolution("stem.0", None, level[0])
    normalisation("stem.1", level[0])
    for k in range(deepest):
        for single, reads in ((0, level[k]), (1, level[k + 1])):
            convolution(f"down.{k}.{single}.0", reads, level[k + 1])
            normalisation(f"down.{k}.{single}.1", level[k + 1])
        to = deepest - 1 - k
        weight = read_by(state[f"up.{k}.weight"], level[to + 1], 0)
        out[f"up.{k}.weight"] = written_as(weight, level[to], 1)
        out[f"up.{k}.bias"] = state[f"up.{k}.bias"][level[to]]
        for at, reads in ((0, joined[to]), (3, level[to])):
            if f"join.{k}.{at}.weight" in state:
                convolution(f"join.{k}.{at}", reads, level[to])
                normalisation(f"join.{k}.{at + 1}", level[to])
    out["head.weight"] = read_by(state["head.weight"], level[0], 1)
    for k in (0, 1):
        out[f"coarse.{k}.weight"] = read_by(state[f"coarse.{k}.weight"], level[k + 1], 1)
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    task = TASKS["segment"]
    narrower = torch.load(args.checkpoint, weights_only=True)
    state = widened(narrower["state"], widths_of(narrower["state"]), task.wider)
    task.network(state).load_state_dict(state)
    torch.save(narrower | {"state": state}, args.out)


if __name__ == "__main__":
    main()
