"""Rows of measured cases: what `measure.py` writes of a fold's validation patients.

A row holds dice_lv_ed, hd95_lv_ed, lv_ef, lv_ef_expert, … of one patient. A fold's rows come from the network trained on the other
four folds, so no patient's figure is from a network that saw the patient.
"""
import json

import numpy as np

from . import folds

#: measurement id: (key of the rows, what its spread is relative to)
MEASUREMENTS = {"lv.edv": ("lv_edv", "percent"), "lv.esv": ("lv_esv", "percent"), "lv.ef": ("lv_ef", "unit"), "lv.mass": ("mass", "percent"),
                "rv.edv": ("rv_edv", "percent"), "rv.esv": ("rv_esv", "percent"), "rv.ef": ("rv_ef", "unit")}


def read(files_by_fold):
    """Rows of all folds in one list, from {fold: path}; refuses rows that are not exactly that fold's patients."""
    rows = []
    for fold, path in files_by_fold.items():
        part = json.loads(path.read_text())
        if {r["case"] for r in part} != set(folds.validation(fold)):
            raise SystemExit(f"{path}: not the validation patients of fold {fold}")
        rows += [with_end_systole(r) | {"fold": fold} for r in part]
    return rows


def with_end_systole(row):
    """The row with ESV = EDV (1 - EF), which the scorer does not list."""
    volumes = {f"{side}_esv{who}": row[f"{side}_edv{who}"] * (1 - row[f"{side}_ef{who}"] / 100)
               for side in ("lv", "rv") for who in ("", "_expert")}
    return row | volumes


def uncertainty(rows):
    """The manifest's field of that name: bias and standard deviation of measured minus expert's, over all patients."""
    measurements = {}
    for name, (key, scale) in MEASUREMENTS.items():
        found, expert = (np.array([r[k] for r in rows]) for k in (key, f"{key}_expert"))
        off = found - expert if scale == "unit" else 100 * (found - expert) / found
        spread = {"confidenceFrom": 0, "patients": len(rows), "bias": round(float(off.mean()), 2), "sd": round(float(off.std(ddof=1)), 2)}
        measurements[name] = [spread if scale == "unit" else spread | {"in": "percent"}]
    return {"cohort": f"{len(rows)} validation patients of ACDC", "measurements": measurements}
