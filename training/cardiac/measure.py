"""Runs the whole program on a fold's validation patients and writes a row a patient: Dice and HD95 by structure and phase, volumes,
ejection fractions and mass beside the experts', and how sure the network was.

    python -m cardiac.measure --acdc FOLDER --fold 0 --septum ../septum --precision int8 --out rows.json

Both labelled frames are given as two phases of one series. Experts' volumes are counted voxels; their mass is at end-diastole, 1.05 g/mL.
"""
import argparse
import csv
import json
import pathlib
import tempfile

import numpy as np

from package.overlap import dice, hausdorff95
from package.run import analyze

from . import data, folds

STRUCTURES = {"rv": 1, "myo": 2, "lv": 3}
MYOCARDIUM = 1.05
"""Its density in g/mL."""
LEAST_MM2 = 50.0
"""What the program's confidence adds to both of its areas (docs/decisions/0046)."""


def confidence(file):
    """Of a study, as the program tells it: the mean over the phases of that of the whole stack."""
    rows = list(csv.DictReader(file.read_text().splitlines()))
    phases = []
    for phase in sorted({r["phase"] for r in rows}):
        total = lambda column: sum(float(r[column]) for r in rows if r["phase"] == phase)
        phases.append((2 * total("overlap_mm2") + LEAST_MM2) / (total("labelled_mm2") + total("expected_mm2") + LEAST_MM2))
    return float(np.mean(phases))


def agreement(found, truth, spacing):
    """Dice and HD95 of each structure, and its volume in mL as the expert drew it, all of one phase."""
    row, volume = {}, {}
    for name, value in STRUCTURES.items():
        a, b = found == value, truth == value
        row[f"dice_{name}"], row[f"hd95_{name}"] = dice(a, b), hausdorff95(a, b, spacing)
        volume[name] = float(b.sum() * np.prod(spacing) / 1000)
    return row, volume


def numbers(result, experts):
    """The program's numbers beside those that follow from the experts' volumes at ED and ES."""
    mine = {m["id"]: m["value"] for m in result["measurements"]}
    row = {}
    for side in ("lv", "rv"):
        ed, es = (volumes[side] for volumes in experts)
        row |= {f"{side}_edv": mine[f"{side}.edv"], f"{side}_edv_expert": ed,
                f"{side}_ef": mine[f"{side}.ef"], f"{side}_ef_expert": 100 * (ed - es) / ed}
    return row | {"mass": mine["lv.mass"], "mass_expert": MYOCARDIUM * experts[0]["myo"]}


def measured(septum, precision, folder):
    pictures = data.labelled(folder)
    with tempfile.TemporaryDirectory() as out:
        target = pathlib.Path(out) / "result"
        labels, spacing, result = analyze(septum, "cardiac", precision, pictures.values(), target)
        row = {"case": folder.name, "confidence": confidence(target / "confidence.csv")}
    experts = []
    for k, (phase, picture) in enumerate(pictures.items()):
        alike, volumes = agreement(labels[..., k], data.expert(picture), spacing)
        row |= {f"{key}_{phase.lower()}": value for key, value in alike.items()}
        experts.append(volumes)
    return row | numbers(result, experts)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--acdc", required=True, type=pathlib.Path)
    parser.add_argument("--fold", required=True, type=int)
    parser.add_argument("--septum", type=pathlib.Path, required=True)
    parser.add_argument("--precision", default="int8")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    args = parser.parse_args()
    rows = []
    for patient in folds.validation(args.fold):
        rows.append(measured(args.septum, args.precision, args.acdc / patient))
        print(patient, {k: round(v, 3) for k, v in rows[-1].items() if k.startswith(("dice", "lv_ef", "conf"))}, flush=True)
    args.out.write_text(json.dumps(rows, indent=1))


if __name__ == "__main__":
    main()
