"""The whole program, from files to what it leaves."""
import json
import subprocess

import nibabel as nib
import numpy as np


def analyze(septum, task, precision, inputs, out):
    """Runs `septum analyze` into the folder out; returns its labels as stored (columns, rows, slices and, if any, phases), the spacing in mm
    along the first three, and result.json."""
    subprocess.run([str(septum), "analyze", *map(str, inputs), "--task", task, "--precision", precision, "--out", str(out)],
                   check=True, stdout=subprocess.DEVNULL)
    image = nib.load(out / "labels.nii.gz")
    return np.asarray(image.dataobj).astype(np.uint8), image.header.get_zooms()[:3], json.loads((out / "result.json").read_text())
