"""Writes and reads the split of ACDC's 100 patients into five folds.

Patient n belongs to fold n mod 5. ACDC numbers its patients group by group (20 each of DCM, HCM, MINF, NOR, RV), so every fold
holds four patients of each group. The split is by patient: both frames of a patient are always on the same side.
"""
import json
import pathlib

FILE = pathlib.Path(__file__).with_name("folds.json")


def validation(fold):
    return json.loads(FILE.read_text())["folds"][fold]


def training(fold):
    return [p for k, patients in enumerate(json.loads(FILE.read_text())["folds"]) if k != fold for p in patients]


def main():
    folds = [[f"patient{n:03d}" for n in range(1, 101) if n % 5 == k] for k in range(5)]
    FILE.write_text(json.dumps({"rule": "fold of patient n = n mod 5", "folds": folds}, indent=1) + "\n")


if __name__ == "__main__":
    main()
