"""Turns a checkpoint into a model package: FP32 and INT8 IR, manifest with hashes, self-test.

    python -m cardiac.export segment --checkpoint checkpoints/segment.pt --acdc FOLDER --models ../models

INT8 comes from NNCF's post-training quantization with accuracy control: calibrated on training patients, and held to the FP32
network's Dice on the validation patients. The overflow fix is on for every layer, so that CPUs without VNNI, whose int8 kernels add
with saturation, compute the same. The self-test's picture is drawn by this script; it shows no patient.
"""
import argparse
import hashlib
import json
import pathlib

import nncf
import numpy as np
import openvino as ov
import torch
from nncf.quantization.advanced_parameters import AdvancedQuantizationParameters, OverflowFix

from . import folds
from .manifest import MANIFESTS
from .network import normalise
from .tasks import TASKS


def network(checkpoint, task):
    model = task.network()
    model.load_state_dict(checkpoint["state"])
    return model.eval()


def intermediate(model, task):
    """The IR, batch dimension dynamic, input named image, output named logits."""
    shape = [task.channels, task.size, task.size]
    ir = ov.convert_model(model, example_input=torch.zeros(1, *shape), input=[-1, *shape])
    ir.inputs[0].get_tensor().set_names({"image"})
    ir.outputs[0].get_tensor().set_names({"logits"})
    return ir


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


def quantize(ir, task, acdc, fold, drop):
    """`fold` is the one the network never saw, whose patients the Dice is held to; a network of all patients is held to fold 0's."""
    calibration, _ = task.plain(acdc, folds.training(fold))
    x, y = task.plain(acdc, folds.validation(fold))
    rng = np.random.default_rng(1)
    chosen = calibration[rng.permutation(len(calibration))[:300]]
    held_out = [(x[i:i + 8], y[i:i + 8]) for i in range(0, len(x), 8)]
    return nncf.quantize_with_accuracy_control(
        ir, nncf.Dataset([c[None] for c in chosen]), nncf.Dataset(held_out), lambda compiled, items: mean_dice(compiled, items),
        max_drop=drop, drop_type=nncf.DropType.ABSOLUTE, preset=nncf.QuantizationPreset.MIXED,
        advanced_quantization_parameters=AdvancedQuantizationParameters(overflow_fix=OverflowFix.ENABLE))


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


def answer(model_file, x):
    core = ov.Core()
    compiled = core.compile_model(model_file, "CPU", {"INFERENCE_PRECISION_HINT": "f32"})
    return compiled(x)[0].astype(np.float32)


def package(task_name, args):
    task, manifest = TASKS[task_name], MANIFESTS[task_name]
    folder = args.models / manifest["id"]
    checkpoint = torch.load(args.checkpoint, weights_only=True)
    ir = intermediate(network(checkpoint, task), task)
    fold = 0 if checkpoint["fold"] == "all" else int(checkpoint["fold"])
    quantized = quantize(ir, task, args.acdc, fold, args.max_drop)
    x = drawn_heart(task.size, task.channels)
    (folder / "selftest").mkdir(parents=True, exist_ok=True)
    np.save(folder / "selftest" / "input.npy", x)
    for precision, model in (("fp32", ir), ("int8", quantized)):
        ov.save_model(model, folder / precision / "model.xml", compress_to_fp16=False)
        np.save(folder / "selftest" / f"{precision}.npy", answer(folder / precision / "model.xml", x))
    files = sorted(f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.suffix in (".xml", ".bin", ".npy"))
    manifest = manifest | {
        "selftest": {"input": "selftest/input.npy", "expected": {p: f"selftest/{p}.npy" for p in ("fp32", "int8")},
                     "tolerance": {"fp32": 1e-3, "int8": 1.0}},
        "files": {f: hashlib.sha256((folder / f).read_bytes()).hexdigest() for f in files}}
    (folder / "model.json").write_text(json.dumps(manifest, indent=2) + "\n")


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
