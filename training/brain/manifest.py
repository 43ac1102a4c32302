"""What the package says about itself: everything of model.json but the hashes and the uncertainty."""
from cardiac.manifest import INTENDED_USE, LICENCE, code

from .tasks import SIZE, SPACING

NECROSIS = {"value": 1, "id": "necrosis", "name": "Necrosis or non-enhancing tumour", "color": "#E0524F", "code": code("6574001", "Necrosis")}
OEDEMA = {"value": 2, "id": "oedema", "name": "Oedema", "color": "#6FD98A", "code": code("79654002", "Edema")}
ENHANCING = {"value": 3, "id": "enhancing", "name": "Enhancing tumour", "color": "#F2D64B",
             "code": {"value": "86049000", "scheme": "SCT", "meaning": "Neoplasm, Primary"}}

MANIFEST = {
    "schema": 1, "id": "brain-tumour", "version": "0.3.0", "task": "brain-tumour", "name": "Brain tumour regions",
    "licence": LICENCE, "intendedUse": INTENDED_USE,
    "inputs": [{
        "name": "image", "elementType": "f32", "layout": "NCHW", "channels": ["flair-before", "flair", "flair-after", "t1", "t1ce"],
        "sizePx": [SIZE, SIZE], "spacingMm": [SPACING, SPACING], "orientation": "axial", "window": "head-centre", "interpolation": "linear",
        "neighbourMm": 5.0, "presmooth": "box", "normalisation": {"type": "head-median", "clip": 5.0}}],
    "outputs": [{"name": "logits", "layout": "NCHW", "activation": "softmax", "labels": [NECROSIS, OEDEMA, ENHANCING]}],
    "postprocessing": [{"type": "least-volume", "labels": ["necrosis", "oedema", "enhancing"], "leastMl": 0.3},
                       {"type": "main-piece", "labels": ["necrosis", "oedema", "enhancing"]},
                       {"type": "fill-holes", "labels": ["necrosis", "oedema", "enhancing"]},
                       {"type": "parts-by-contrast"}],
    "fast": {"views": ["mirror-columns"]},
}
