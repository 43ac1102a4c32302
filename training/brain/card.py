"""Writes models/brain-tumour/card.md and the manifest's uncertainty from measured rows (`measure.py`); no figure is typed in by hand.

    python -m brain.card --rows fold0:fp32=a.json fold0:int8=b.json HT:int8=c.json brats:fp32=d.json brats:int8=e.json \
        --checkpoint checkpoints/all.pt --package ../models/brain-tumour
"""
import argparse
import json
import pathlib

import numpy as np
import torch

from .manifest import MANIFEST

TEXT = pathlib.Path(__file__).with_name("card.template.md")
COHORTS = {"fold0": "LGG, fold 0: a fifth of the patients of every site", "HT": "LGG, site HT, with no patient of it in training",
           "CS": "LGG, site CS, with no patient of it in training", "brats": "BRATS 2015, two patients left out at a time"}
PRECISIONS = ("fp32", "int8")
DOUBTFUL = 0.9
"""Below it a study's outlines are often wrong (docs/decisions/0124)."""
REGIONS = {"whole": "whole tumour", "core": "core", "enhancing": "enhancing"}


def values(rows, key):
    return np.array([r[key] for r in rows if r.get(key) is not None], float)


def lines(rows_by_name):
    for name, rows in rows_by_name.items():
        cohort, precision = name.split(":")
        for region, title in REGIONS.items():
            d, h = values(rows, f"dice_{region}"), values(rows, f"hd95_{region}")
            if len(d):
                yield [COHORTS[cohort], str(len(d)), title, precision.upper(), f"{d.mean():.3f}", f"{np.median(d):.3f}", f"{d.min():.3f}",
                       f"{h.mean():.1f}"]


def table(head, rows):
    line = lambda cells: "| " + " | ".join(cells) + " |"
    return "\n".join([line(head), "|" + "---|" * len(head), *map(line, rows)])


def by_confidence(rows):
    """(limit, the patients from there to the next limit), the unsure first."""
    return [(0, [r for r in rows if r["confidence"] < DOUBTFUL]), (DOUBTFUL, [r for r in rows if r["confidence"] >= DOUBTFUL])]


def confidence_lines(rows):
    for (limit, part), title in zip(by_confidence(rows), (f"below {DOUBTFUL}", f"{DOUBTFUL} or more")):
        d, off = values(part, "dice_whole"), errors(part, "whole")
        yield [title, str(len(part)), f"{d.mean():.3f}", f"{np.median(d):.3f}", f"{d.min():.3f}", f"{off.mean():+.0f}", f"{off.std(ddof=1):.0f}"]


def errors(rows, region):
    """Measured minus expert's volume in percent of the measured, of patients where both are above 0."""
    pairs = np.array([(r[region], r[f"{region}_expert"]) for r in rows if r[region] > 0 and r[f"{region}_expert"] > 0])
    return 100 * (pairs[:, 0] - pairs[:, 1]) / pairs[:, 0]


def spread(rows, region, limit):
    off = errors(rows, region)
    return {"confidenceFrom": limit, "patients": len(off), "bias": round(float(off.mean()), 2), "sd": round(float(off.std(ddof=1)), 2),
            "in": "percent"}


def ratios(rows, region):
    """The lowest and highest of the expert's volume over the measured one: what too few patients for a spread can still tell."""
    found, expert = values(rows, region), values(rows, f"{region}_expert")
    times = expert[found > 0] / found[found > 0]
    return f"{times.min():.1f} to {times.max():.1f}"


def of_whole(rows_by_name):
    """A row for each LGG patient: of a network without his site where there is one, at whatever precision it was measured; else fold 0's at INT8."""
    names = ["fold0:int8", *(f"{site}:{p}" for site in ("HT", "CS") for p in PRECISIONS)]
    return list({r["case"]: r for name in names for r in rows_by_name.get(name, [])}.values())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", nargs="+", required=True, metavar="COHORT:PRECISION=FILE")
    parser.add_argument("--checkpoint", type=pathlib.Path, required=True)
    parser.add_argument("--package", type=pathlib.Path, required=True)
    args = parser.parse_args()
    rows = {name: json.loads(pathlib.Path(file).read_text()) for name, file in (r.split("=") for r in args.rows)}
    of_parts = next(part for name, part in rows.items() if name.startswith("brats"))
    checkpoint = torch.load(args.checkpoint, weights_only=True)
    (args.package / "card.md").write_text(TEXT.read_text().format(
        version=MANIFEST["version"], epochs=checkpoint["epoch"], minutes=round(checkpoint["minutes"]), figures=table(
            ["patients of", "n", "region", "precision", "Dice mean", "median", "lowest", "HD95 mm"], lines(rows)), confidence=table(
                ["confidence", "n", "Dice mean", "median", "lowest", "volume off by %", "sd %"], confidence_lines(of_whole(rows))),
        **{region: ratios(of_parts, region) for region in ("core", "enhancing")}))
    manifest = args.package / "model.json"
    content = json.loads(manifest.read_text()) | {"uncertainty": {
        "cohort": f"{len(of_whole(rows))} patients of TCGA-LGG, most of sites the network had not seen", "doubtfulBelow": DOUBTFUL,
        "measurements": {"tumour.whole": [spread(part, "whole", limit) for limit, part in by_confidence(of_whole(rows))]}}}
    manifest.write_text(json.dumps(content, indent=2) + "\n")


if __name__ == "__main__":
    main()
