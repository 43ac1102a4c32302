"""A network as a model package: IR in two precisions, a self-test with its answers, the manifest with every file's hash."""
import hashlib
import json

import nncf
import numpy as np
import openvino as ov
import torch
from nncf.quantization.advanced_parameters import AdvancedQuantizationParameters, OverflowFix


def intermediate(model, shape):
    """The IR of a network of one picture (channels,rows,columns): batch dimension dynamic, input named image, output named logits."""
    ir = ov.convert_model(model, example_input=torch.zeros(1, *shape), input=[-1, *shape])
    ir.inputs[0].get_tensor().set_names({"image"})
    ir.outputs[0].get_tensor().set_names({"logits"})
    return ir


def quantize(ir, calibration, held_out, score, drop):
    """INT8 by NNCF with accuracy control: calibrated on pictures (n,channels,rows,columns), held to `score(compiled, held_out)`, a pair of
    a mean and a list by batch, within `drop`. The overflow fix is on for every layer, so that CPUs without VNNI, whose int8 kernels add
    with saturation, compute the same."""
    return nncf.quantize_with_accuracy_control(
        ir, nncf.Dataset([c[None] for c in calibration]), nncf.Dataset(held_out), score,
        max_drop=drop, drop_type=nncf.DropType.ABSOLUTE, preset=nncf.QuantizationPreset.MIXED,
        advanced_quantization_parameters=AdvancedQuantizationParameters(overflow_fix=OverflowFix.ENABLE))


def answer(model_file, x):
    compiled = ov.Core().compile_model(model_file, "CPU", {"INFERENCE_PRECISION_HINT": "f32"})
    return compiled(x)[0].astype(np.float32)


def save(folder, manifest, models, x):
    """models {"fp32": IR, "int8": IR}; x the self-test's input. Weights are stored in half precision and computed with in single, which
    moves a label in thousands at most."""
    (folder / "selftest").mkdir(parents=True, exist_ok=True)
    np.save(folder / "selftest" / "input.npy", x)
    for precision, model in models.items():
        ov.save_model(model, folder / precision / "model.xml", compress_to_fp16=True)
        np.save(folder / "selftest" / f"{precision}.npy", answer(folder / precision / "model.xml", x))
    files = sorted(f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.suffix in (".xml", ".bin", ".npy"))
    manifest = manifest | {
        "selftest": {"input": "selftest/input.npy", "expected": {p: f"selftest/{p}.npy" for p in models},
                     "tolerance": {"fp32": 1e-3, "int8": 1.0}},
        "files": {f: hashlib.sha256((folder / f).read_bytes()).hexdigest() for f in files}}
    (folder / "model.json").write_text(json.dumps(manifest, indent=2) + "\n")
