"""Writes models/cardiac-sax/card.md and the manifest's uncertainty from measured figures; none of them is typed in by hand.

    python -m cardiac.card --fold 0 f0-fp32.json f0-int8.json --fold 1 f1-fp32.json f1-int8.json \
        --sunnybrook sb-fp32.txt sb-int8.txt --checkpoint checkpoints/all.pt --package ../models/cardiac-sax

A fold's files are `measure.py`'s rows. The Sunnybrook files hold a scorer's table: a name and a value a line.
"""
import argparse
import json
import pathlib

import numpy as np
import torch

from . import figures
from .manifest import MANIFESTS
from .network import widths_of

TEXT = pathlib.Path(__file__).with_name("card.template.md")
DOUBTFUL = 0.88
"""Below this confidence a study is doubted: further below the least of the patients here than these are apart (docs/decisions/0048)."""
STRUCTURES = {"rv": "Right ventricle", "myo": "LV myocardium", "lv": "Left ventricle"}
QUANTITIES = {"lv_ef": ("LV ejection fraction", "points"), "rv_ef": ("RV ejection fraction", "points"),
              "lv_edv": ("LV end-diastolic volume", "mL"), "rv_edv": ("RV end-diastolic volume", "mL"), "mass": ("LV mass", "g")}


def table(head, rows):
    line = lambda cells: "| " + " | ".join(cells) + " |"
    return "\n".join([line(head), "|" + "---|" * len(head), *map(line, rows)])


def mean(rows, key):
    return float(np.nanmean(np.array([r[key] for r in rows], float)))


def overlap(fp32, int8):
    lines = []
    for structure, name in STRUCTURES.items():
        for phase in ("ed", "es"):
            key = f"{structure}_{phase}"
            lines.append([f"{name}, {phase.upper()}", f"{mean(fp32, 'dice_' + key):.3f}", f"{mean(int8, 'dice_' + key):.3f}",
                          f"{mean(fp32, 'hd95_' + key):.1f}", f"{mean(int8, 'hd95_' + key):.1f}",
                          f"{min(r['dice_' + key] for r in int8):.3f}"])
    for fold in sorted({r["fold"] for r in int8}):
        part = [[r for r in rows if r["fold"] == fold] for rows in (fp32, int8)]
        lines.append([f"mean of fold {fold}", *(f"{mean_dice(p):.3f}" for p in part), "", "", ""])
    lines.append(["**mean**", *(f"**{mean_dice(r):.3f}**" for r in (fp32, int8)), "", "", ""])
    return table(["structure", "Dice FP32", "Dice INT8", "HD95 mm FP32", "HD95 mm INT8", "worst Dice INT8"], lines)


def mean_dice(rows):
    return np.mean([mean(rows, key) for key in rows[0] if key.startswith("dice_")])


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
    parser.add_argument("--fold", nargs=3, action="append", required=True, metavar=("FOLD", "FP32", "INT8"))
    parser.add_argument("--sunnybrook", nargs=2, type=pathlib.Path, required=True, metavar=("FP32", "INT8"))
    parser.add_argument("--checkpoint", type=pathlib.Path, required=True)
    parser.add_argument("--package", type=pathlib.Path, required=True)
    args = parser.parse_args()
    fp32, int8 = (figures.read({int(f[0]): pathlib.Path(f[k]) for f in args.fold}) for k in (1, 2))
    checkpoint = torch.load(args.checkpoint, weights_only=True)
    sure, widths = [r["confidence"] for r in int8], widths_of(checkpoint["state"])
    (args.package / "card.md").write_text(TEXT.read_text().format(
        parameters=f"{sum(v.numel() for k, v in checkpoint['state'].items() if k.endswith(('weight', 'bias'))) / 1e6:.1f}",
        widths=f"{widths[0]} to {widths[-1]}",
        least=f"{min(sure):.3f}", most=f"{max(sure):.3f}", doubtful=DOUBTFUL,
        version=MANIFESTS["segment"]["version"], epochs=checkpoint["epoch"], minutes=round(checkpoint["minutes"]),
        cases=len(fp32), overlap=overlap(fp32, int8), fp32=agreement(fp32), int8=agreement(int8),
        sunnybrook=sunnybrook(*(f.read_text() for f in args.sunnybrook))))
    manifest = args.package / "model.json"
    content = json.loads(manifest.read_text()) | {"uncertainty": figures.uncertainty(int8) | {"doubtfulBelow": DOUBTFUL}}
    manifest.write_text(json.dumps(content, indent=2) + "\n")


if __name__ == "__main__":
    main()
