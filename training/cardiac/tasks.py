"""The two things learnt: what a sample is, how it is augmented, and how a network on it is judged."""
import numpy as np
import torch

from . import augment, data
from .network import LeanUNet, UNet, normalise, widths_of


class LocateTask:
    """Where the heart is: whole pictures, one channel, 3.2 mm."""
    spacing, size, classes, channels, shift = 3.2, 128, 2, 1, 8.0

    def load(self, acdc, patients):
        return data.whole_slices(acdc, patients, self.spacing, self.size)

    def network(self, state=None):
        return UNet(self.classes, 8, 5)

    def batch(self, samples, chosen):
        x, y = augment.geometry(torch.from_numpy(samples[0][chosen]).unsqueeze(1), torch.from_numpy(samples[1][chosen]), self.size, self.shift)
        return normalise(augment.intensity(x)), y

    def plain(self, acdc, patients):
        """Samples as the program gives them: normalised (n,channels,size,size) and labels (n,size,size)."""
        images, labels = self.load(acdc, patients)
        return normalise(torch.from_numpy(images).unsqueeze(1)).numpy(), labels


class SegmentTask:
    """Chambers and wall of a slice, seen with the slices before and after it: windows of 128 at 1.4 mm around the heart's centre.

    Slices are kept at 1 mm, so that augmentation does not blur twice what the program samples once.
    """
    spacing, size, classes, channels, shift = 1.4, 128, 4, 3, 7.0
    stored_spacing, stored_size = 1.0, 272
    margin, slip = 8, 2.0
    widths, wider = (16, 32, 64, 128, 256), (16, 48, 96, 192, 384)

    def load(self, acdc, patients):
        return data.cardiac_slices(acdc, patients, self.stored_spacing, self.stored_size)

    def network(self, state=None):
        """A new network, or one as wide as the weights of `state`."""
        return LeanUNet(self.channels, self.classes, widths_of(state) if state else self.widths)

    def batch(self, slices, chosen):
        """A batch whose neighbours are now and then missing or exchanged: a stack may start anywhere and run either way."""
        n = len(chosen)
        before, after = slices.before[chosen], slices.after[chosen]
        exchange = np.random.rand(n) < 0.5
        before, after = np.where(exchange, after, before), np.where(exchange, before, after)
        before[np.random.rand(n) < 0.1] = -1
        after[np.random.rand(n) < 0.1] = -1
        x = torch.from_numpy(self.slipped(slices, before, chosen, after)).float()
        inside = slice(self.margin, -self.margin)
        y = torch.from_numpy(slices.labels[chosen][:, inside, inside])
        x, y = augment.stack_geometry(x, y, self.size, self.stored_spacing / self.spacing, self.shift)
        return self.without_absent(normalise(augment.intensity(x)), before, after), y

    def slipped(self, slices, before, chosen, after):
        """Each slice between its neighbours, which half of the time lie a little off, as breath-holds do: `slip` mm in the mean square."""
        def moved(index, amount):
            off = np.clip(np.rint(np.random.randn(len(index), 2) * amount), -self.margin, self.margin).astype(int) + self.margin
            width = self.stored_size - 2 * self.margin
            return np.stack([slices.images[i, r:r + width, c:c + width] for i, (r, c) in zip(index, off)])
        amount = self.slip * (np.random.rand(len(chosen), 1) < 0.5)
        return np.stack([moved(before, amount), moved(chosen, 0), moved(after, amount)], 1)

    @staticmethod
    def stack(slices, before, chosen, after):
        return torch.from_numpy(np.stack([slices.images[before], slices.images[chosen], slices.images[after]], 1)).float()

    @staticmethod
    def without_absent(x, before, after):
        """A neighbour that is not there is a channel of zeros, after the normalisation."""
        x[:, 0] *= torch.from_numpy((before >= 0).astype(np.float32)).view(-1, 1, 1)
        x[:, 2] *= torch.from_numpy((after >= 0).astype(np.float32)).view(-1, 1, 1)
        return x

    def plain(self, acdc, patients):
        slices = data.cardiac_slices(acdc, patients, self.spacing, self.size)
        x = normalise(self.stack(slices, slices.before, np.arange(len(slices)), slices.after))
        return self.without_absent(x, slices.before, slices.after).numpy(), slices.labels


TASKS = {"segment": SegmentTask(), "locate": LocateTask()}
