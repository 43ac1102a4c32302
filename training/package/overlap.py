"""How alike two masks are."""
import numpy as np
from scipy import ndimage


def dice(a, b):
    """2 |A and B| / (|A| + |B|); 1 where both are empty."""
    total = a.sum() + b.sum()
    return 1.0 if total == 0 else float(2 * (a & b).sum() / total)


def hausdorff95(a, b, spacing):
    """95th percentile of the surface distances in mm, the larger of both ways; None where one of the two is empty."""
    if not a.any() or not b.any():
        return None
    edges = [m ^ ndimage.binary_erosion(m) for m in (a, b)]
    far = [ndimage.distance_transform_edt(~edges[1 - k], sampling=spacing)[edges[k]] for k in (0, 1)]
    return float(max(np.percentile(f, 95) for f in far))
