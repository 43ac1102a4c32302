"""What the two packages say about themselves: everything of model.json but the hashes."""

LICENCE = "CC-BY-NC-SA-4.0"
INTENDED_USE = "Research and demonstration. Not for diagnostic use."


def code(value, meaning):
    return {"value": value, "scheme": "SCT", "meaning": meaning}


RV = {"value": 1, "id": "rv", "name": "Right ventricle", "color": "#4F8FE6", "code": code("53085002", "Right ventricle")}
MYO = {"value": 2, "id": "myo", "name": "LV myocardium", "color": "#6FD98A", "code": code("74281007", "Myocardium")}
LV = {"value": 3, "id": "lv", "name": "Left ventricle", "color": "#E0524F", "code": code("87878005", "Left ventricle")}
HEART = {"value": 1, "id": "heart", "name": "Heart", "color": "#E0B24F", "code": code("80891009", "Heart")}


def picture(size, spacing, window, channels=("image",), **more):
    return {"name": "image", "elementType": "f32", "layout": "NCHW", "channels": list(channels), "sizePx": [size, size],
            "spacingMm": [spacing, spacing], "orientation": "as-stored", "window": window, "interpolation": "linear",
            "normalisation": {"type": "zscore", "clip": 5.0}, **more}


def logits(*labels):
    return {"name": "logits", "layout": "NCHW", "activation": "softmax", "labels": list(labels)}


MANIFESTS = {
    "segment": {
        "schema": 1, "id": "cardiac-sax", "version": "0.4.0", "task": "cardiac", "name": "Short-axis cine segmentation",
        "licence": LICENCE, "intendedUse": INTENDED_USE, "locator": "cardiac-locator",
        "inputs": [picture(128, 1.4, "heart-centre", ("slice-before", "image", "slice-after"))], "outputs": [logits(RV, MYO, LV)],
        "best": {"views": ["mirror-columns", "mirror-rows", "rotate-180"]},
        "postprocessing": [{"type": "largest-component", "labels": ["rv", "myo", "lv"]},
                           {"type": "basal-slices", "labels": ["rv"], "leastOfNext": 0.65}]},
    "locate": {
        "schema": 1, "id": "cardiac-locator", "version": "0.1.0", "task": "cardiac-locator", "name": "Heart locator",
        "licence": LICENCE, "intendedUse": INTENDED_USE,
        "inputs": [picture(128, 3.2, "picture-centre", presmooth="box")], "outputs": [logits(HEART)],
        "postprocessing": []},
}
