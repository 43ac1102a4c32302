"""Writes models/cardiac-sax/card.md from measured figures; no figure in it is typed in by hand.

    python -m cardiac.card --fp32 acdc-fp32.json --int8 acdc-int8.json --sunnybrook-fp32 sb-fp32.txt --sunnybrook-int8 sb-int8.txt \
        --checkpoint checkpoints/segment.pt --out ../models/cardiac-sax/card.md

The ACDC files are rows a case, written by a scorer that runs `septum analyze` on the validation patients and compares its label maps
and numbers with the experts' (dice_lv_ed, hd95_lv_ed, lv_ef, lv_ef_expert, …). The Sunnybrook files hold its table: a name and a value
a line.
"""
import argparse
import json
import pathlib

import numpy as np
import torch

from . import folds
from .manifest import MANIFESTS

TEXT = pathlib.Path(__file__).with_name("card.template.md")
STRUCTURES = {"rv": "Right ventricle", "myo": "LV myocardium", "lv": "Left ventricle"}
QUANTITIES = {"lv_ef": ("LV ejection fraction", "points"), "rv_ef": ("RV ejection fraction", "points"),
              "lv_edv": ("LV end-diastolic volume", "mL"), "rv_edv": ("RV end-diastolic volume", "mL"), "mass": ("LV mass", "g")}


def table(head, rows):
    line = lambda cells: "| " + " | ".join(cells) + " |"
    return "\n".join([line(head), "|" + "---|" * len(head), *map(line, rows)])


def mean(rows, key):
    return float(np.nanmean([r[key] for r in rows]))


def overlap(fp32, int8):
    rows = []
    for structure, name in STRUCTURES.items():
        for phase in ("ed", "es"):
            key = f"{structure}_{phase}"
            rows.append([f"{name}, {phase.upper()}", f"{mean(fp32, 'dice_' + key):.3f}", f"{mean(int8, 'dice_' + key):.3f}",
                         f"{mean(fp32, 'hd95_' + key):.1f}", f"{mean(int8, 'hd95_' + key):.1f}",
                         f"{min(r['dice_' + key] for r in int8):.3f}"])
    keys = [k for k in fp32[0] if k.startswith("dice_")]
    rows.append(["**mean**", *(f"**{np.mean([mean(r, k) for k in keys]):.3f}**" for r in (fp32, int8)), "", "", ""])
    return table(["structure", "Dice FP32", "Dice INT8", "HD95 mm FP32", "HD95 mm INT8", "worst Dice INT8"], rows)


def agreement(rows):
    out = []
    for key, (name, unit) in QUANTITIES.items():
        found, expert = (np.array([r[k] for r in rows]) for k in (key, f"{key}_expert"))
        d = found - expert
        out.append([name, unit, f"{np.abs(d).mean():.2f}", f"{d.mean():+.2f}", f"±{1.96 * d.std(ddof=1):.1f}",
                    f"{np.corrcoef(found, expert)[0, 1]:.3f}"])
    return table(["quantity", "unit", "mean absolute error", "bias", "limits of agreement", "r"], out)


def sunnybrook(fp32, int8):
    read = lambda text: {w[0]: w[1] for w in map(str.split, text.splitlines()) if len(w) >= 2 and w[0].islower()}
    a, b = read(fp32), read(int8)
    names = {"dice_lv": "LV Dice, contoured slices", "lv_ef_mae": "LV-EF mean absolute error, points",
             "lv_edv_rel_error": "LV end-diastolic volume, relative error", "ed_phase_off": "ED off by, phases (worst)",
             "es_phase_off": "ES off by, phases (worst)"}
    return table(["figure", "FP32", "INT8"], [[n, f"{float(a[k]):.3f}", f"{float(b[k]):.3f}"] for k, n in names.items()])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("fp32", "int8", "sunnybrook-fp32", "sunnybrook-int8", "checkpoint", "out"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    args = parser.parse_args()
    fp32, int8 = (json.loads(f.read_text()) for f in (args.fp32, args.int8))
    if {r["case"] for r in fp32} != set(folds.validation(0)) or {r["case"] for r in int8} != set(folds.validation(0)):
        parser.error("the ACDC figures are not those of the validation patients of fold 0")
    checkpoint = torch.load(args.checkpoint, weights_only=True)
    args.out.write_text(TEXT.read_text().format(
        version=MANIFESTS["segment"]["version"], epochs=checkpoint["epoch"], minutes=round(checkpoint["minutes"]),
        cases=len(fp32), overlap=overlap(fp32, int8), fp32=agreement(fp32), int8=agreement(int8),
        sunnybrook=sunnybrook(args.sunnybrook_fp32.read_text(), args.sunnybrook_int8.read_text())))


if __name__ == "__main__":
    main()
