"""How a FLAIR looks beside a T1: a logistic rule on the brightness by depth below the head's edge, for series whose headers say nothing.

    python -m brain.roles DATA OUT.csv     (in training/)

Prints how often it is right on patients, and on a site, it has not seen; writes one line a feature: name, mean, deviation, weight, and the
intercept last. org.septum.ai.tumour.series.RolePictures computes the same features.
"""
import pathlib
import sys

import nibabel as nib
import numpy as np
from scipy import ndimage

from . import data

EDGES = (0, 3, 6, 9, 12, 16, 20, 26, 34, 44, 1e9)
PLANES = 8
PENALTY = 2.0


def planes(volume):
    """Indices of up to eight planes spread over the middle half of those the head fills well."""
    area = (volume > 0.25).sum((1, 2))
    full = np.flatnonzero(area > 0.6 * area.max())
    middle = full[len(full) // 4:len(full) - len(full) // 4]
    return middle[np.unique(np.rint(np.linspace(0, len(middle) - 1, PLANES)).astype(int))]


def features(volume, spacing):
    """Log of the median, 10th and 90th percentile of relative brightness (planes, rows, columns) in each band of depth in mm."""
    bands = [[] for _ in EDGES[1:]]
    for p in planes(volume):
        picture = volume[p]
        head = ndimage.binary_fill_holes(picture > 0.25)
        depth = ndimage.distance_transform_edt(head, sampling=(spacing, spacing))
        for band, low, high in zip(bands, EDGES, EDGES[1:]):
            band.append(picture[(depth > low) & (depth <= high)])
    found = []
    for band in bands:
        values = np.concatenate(band)
        found += list(np.percentile(values, (50, 10, 90))) if len(values) else [1, 1, 1]
    return np.log(np.array(found) + 0.05)


def samples(root):
    """Rows (patient, whether FLAIR, features) of LGG, BRATS and the one patient with all contrasts; T2 is left out."""
    root = pathlib.Path(root) / "brain"
    for folder in sorted(p for p in (root / "lgg").iterdir() if p.is_dir()):
        for channel, volume in data.lgg_volumes(data.lgg_patient(folder)[0]).items():
            yield folder.name, channel == 0, features(volume, data.ASSUMED_SPACING)
    for folder in sorted((root / "brats2015").iterdir()) + [root / "tcga-du-7294"]:
        for name in ("flair", "t1", "t1ce"):
            if (folder / f"{name}.nii.gz").exists():
                volume = np.asarray(nib.load(folder / f"{name}.nii.gz").dataobj).transpose(2, 1, 0)
                yield folder.name, name == "flair", features(data.relative(volume), 1.0)


def fitted(x, y):
    """Mean, deviation and weights (the intercept last) of a logistic regression with a quadratic penalty, by Newton's method."""
    mean, deviation = x.mean(0), x.std(0)
    z = np.c_[(x - mean) / deviation, np.ones(len(x))]
    weights, penalty = np.zeros(z.shape[1]), PENALTY * np.eye(z.shape[1])
    penalty[-1, -1] = 0
    for _ in range(30):
        p = 1 / (1 + np.exp(-z @ weights))
        weights -= np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + penalty, z.T @ (p - y) + penalty @ weights)
    return mean, deviation, weights


def scores(model, x):
    mean, deviation, weights = model
    return np.c_[(x - mean) / deviation, np.ones(len(x))] @ weights


def unseen(x, y, group):
    """Scores of each row by a rule fitted without its group."""
    out = np.zeros(len(y))
    for name in np.unique(group):
        mine = group == name
        out[mine] = scores(fitted(x[~mine], y[~mine]), x[mine])
    return out


def report(kind, patients, y, score):
    print(f"{kind}: right {np.mean((score > 0) == y):.3f} of {len(y)} pictures")
    for margin in (0, 1, 2, 3, 4):
        right = asked = 0
        for name in np.unique(patients):
            mine = np.flatnonzero(patients == name)
            order = mine[np.argsort(-score[mine])]
            if len(mine) > 1 and score[order[0]] > 0 and score[order[0]] - score[order[1]] > margin:
                asked += 1
                right += y[order[0]]
        print(f"  of a patient's pictures the likeliest, by {margin} more than the next: right {right} of {asked}")
    for least in (1, 2, 3):
        sure = score > least
        print(f"  a picture by itself, above {least}: right {y[sure].sum()} of {sure.sum()}")


def main():
    rows = list(samples(sys.argv[1]))
    patients = np.array([r[0] for r in rows])
    y = np.array([r[1] for r in rows], float)
    x = np.array([r[2] for r in rows])
    sites = np.array([p[5:7] if p.startswith("TCGA") else "BR" for p in patients])
    report("patients not seen", patients, y, unseen(x, y, patients))
    report("a site not seen", patients, y, unseen(x, y, sites))
    mean, deviation, weights = fitted(x, y)
    names = [f"{low}-{high if high < 1e9 else ''}mm {q}" for low, high in zip(EDGES, EDGES[1:]) for q in ("median", "p10", "p90")]
    lines = [f"{n},{m:.6g},{d:.6g},{w:.6g}" for n, m, d, w in zip(names, mean, deviation, weights)]
    pathlib.Path(sys.argv[2]).write_text("\n".join([*lines, f"intercept,0,1,{weights[-1]:.6g}"]) + "\n")


if __name__ == "__main__":
    main()
