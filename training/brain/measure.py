"""Runs the whole program on patients with experts' labels and writes a row a patient: Dice, HD95 and volumes by region, and mL found in
slices where the expert has none.

    python -m brain.measure --data FOLDER --split 0 --septum ../septum --precision int8 --out rows.json
    python -m brain.measure --data FOLDER --brats brats_2013_pat0003_1 --septum ../septum --out rows.json

LGG slices are given as NIfTI of 0.94 x 0.94 x 5 mm, which is assumed: the set does not say.
"""
import argparse
import json
import pathlib
import tempfile

import nibabel as nib
import numpy as np

from package.overlap import dice, hausdorff95
from package.run import analyze

from . import data, split

SLICES = np.diag([-data.ASSUMED_SPACING, -data.ASSUMED_SPACING, 5.0, 1.0])
NAMES = {0: "flair", 1: "t1", 2: "t1ce"}
REGIONS = {"whole": (1, 2, 3, 4), "core": (1, 3), "enhancing": (3,)}


def lgg_case(root, patient, folder):
    """NIfTI files of a patient's slices; returns them and the expert's masks on their grid (columns, rows, slices)."""
    rgb, whole = data.lgg_patient(root / "lgg" / patient)
    inputs = []
    for channel, source in ((0, 1), (1, 0), (2, 2)):
        if channel in data.lgg_volumes(rgb):
            inputs.append(folder / f"{NAMES[channel]}.nii.gz")
            nib.save(nib.Nifti1Image(np.ascontiguousarray(rgb[..., source].transpose(2, 1, 0)), SLICES), inputs[-1])
    return inputs, {"whole": whole.transpose(2, 1, 0)}


def brats_case(root, patient):
    folder = root / "brats2015" / patient
    labels = data.brats_labels(np.asarray(nib.load(folder / "seg.nii.gz").dataobj).astype(np.uint8))
    return [folder / f"{m}.nii.gz" for m in ("flair", "t1ce")], {r: np.isin(labels, v) for r, v in REGIONS.items()}


def measured(septum, precision, inputs, truth, name):
    with tempfile.TemporaryDirectory() as out:
        labels, spacing, result = analyze(septum, "brain-tumour", precision, inputs, pathlib.Path(out) / "result")
    litres = float(np.prod(spacing)) / 1000
    row = {"case": name, "timing_ms": result["timing_ms"], "confidence": result["tumour"]["confidence"]}
    for region, expert in truth.items():
        found = np.isin(labels, REGIONS[region])
        row[f"dice_{region}"], row[f"hd95_{region}"] = dice(found, expert), hausdorff95(found, expert, spacing)
        row[f"healthy_{region}"] = float(found[:, :, ~expert.any((0, 1))].sum() * litres)
        row[region], row[f"{region}_expert"] = float(found.sum() * litres), float(expert.sum() * litres)
    return row


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, type=pathlib.Path)
    parser.add_argument("--split", default="", help="the LGG fold (0..4) or site whose patients are measured")
    parser.add_argument("--brats", nargs="*", default=[])
    parser.add_argument("--septum", type=pathlib.Path, required=True)
    parser.add_argument("--precision", default="int8")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    args = parser.parse_args()
    rows = []
    for patient in [*(split.validation(args.split) if args.split else []), *args.brats]:
        with tempfile.TemporaryDirectory() as folder:
            case = brats_case(args.data, patient) if patient in args.brats else lgg_case(args.data, patient, pathlib.Path(folder))
            rows.append(measured(args.septum, args.precision, *case, patient))
        print({k: v for k, v in rows[-1].items() if k != "timing_ms"}, flush=True)
    args.out.write_text(json.dumps(rows, indent=1))
    for key in [k for k in rows[0] if k.startswith(("dice", "hd95", "healthy"))]:
        values = [r[key] for r in rows if r.get(key) is not None]
        print(f"{key} mean {np.mean(values):.4f} median {np.median(values):.4f} of {len(values)}")


if __name__ == "__main__":
    main()
