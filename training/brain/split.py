"""Which patients validate. LGG: five folds, even over the sites; TCGA_DU_7294 stands outside of training always, since its twin is a test."""
import json
import pathlib

TABLE = json.loads((pathlib.Path(__file__).parent / "split.json").read_text())
TWIN = "TCGA_DU_7294"


def site(patient):
    return patient.split("_")[1]


def everyone():
    return sorted(p for fold in TABLE["folds"] for p in fold)


def validation(split):
    """Patients held out: of fold 0..4, or of a site such as HT; none for all."""
    if split == "all":
        return []
    if split.isdigit():
        return sorted(TABLE["folds"][int(split)])
    return [p for p in everyone() if site(p) == split]


def training(split):
    held_out = set(validation(split))
    return [p for p in everyone() if p not in held_out and not p.startswith(TWIN)]
