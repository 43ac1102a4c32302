"""Labels that know less than everything: each code is the set of classes a voxel may have.

Classes of the network: 0 no tumour, 1 necrosis or non-enhancing tumour, 2 oedema, 3 enhancing tumour. Few patients have all of them drawn;
many have the whole tumour only, some the core only. A loss over the set uses whatever is known and nothing else.
"""
import torch

CLASSES = 4
NONE, NECROSIS, OEDEMA, ENHANCING = 0, 1, 2, 3
TUMOUR, NOT_ENHANCING, CORE, NOT_CORE, UNKNOWN = 4, 5, 6, 7, 8

ALLOWED = torch.tensor([
    [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1],  # drawn in full
    [0, 1, 1, 1],  # TUMOUR: somewhere in the whole tumour
    [0, 1, 1, 0],  # NOT_ENHANCING: in the tumour, and contrast does not light it up
    [0, 1, 0, 1],  # CORE: necrosis, non-enhancing or enhancing
    [1, 0, 1, 0],  # NOT_CORE: healthy or oedema
    [1, 1, 1, 1]], dtype=torch.float32)

REGIONS = torch.tensor([[0, 1, 1, 1], [0, 1, 0, 1], [0, 0, 0, 1]], dtype=torch.float32)  # whole, core, enhancing

WITHIN = (ALLOWED @ (1 - REGIONS).T == 0).float()
"""(codes, regions): the code says the voxel is in the region."""
DECIDED = ((ALLOWED @ (1 - REGIONS).T == 0) | (ALLOWED @ REGIONS.T == 0)).float()
"""(codes, regions): the code says whether the voxel is in the region."""


def loss(logits, codes):
    """Marginal cross-entropy plus soft Dice of the regions over the batch, each over the voxels whose code decides it.

    logits (n,4,h,w), codes (n,h,w) long."""
    logs = logits.log_softmax(1)
    allowed = ALLOWED[codes].permute(0, 3, 1, 2)
    entropy = -torch.logsumexp(logs.masked_fill(allowed == 0, -30.0), 1)
    probability = torch.einsum("nchw,rc->nrhw", logs.exp(), REGIONS)
    within, decided = WITHIN[codes].permute(0, 3, 1, 2), DECIDED[codes].permute(0, 3, 1, 2)
    overlap = (probability * within * decided).sum((0, 2, 3))
    total = (probability * decided).sum((0, 2, 3)) + within.sum((0, 2, 3))
    dice = (2 * overlap + 1) / (total + 1)
    present = (within.sum((0, 2, 3)) > 0).float() * torch.tensor([1.0, 0.5, 0.5])
    return entropy.mean() + ((1 - dice) * present).sum() / present.sum().clamp_min(1.0)


def supervised(outputs, codes):
    """The loss at full resolution, plus those of the coarser logits at half the weight each level down."""
    return sum(loss(level, codes[:, 2 ** k // 2::2 ** k, 2 ** k // 2::2 ** k]) / 2 ** k for k, level in enumerate(outputs))
