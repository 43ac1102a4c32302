package org.septum.viewer.planes;

import java.util.Optional;
import java.util.function.Function;
import org.septum.imaging.Volume;
import org.septum.viewer.study.FramePixels;

/** Frames made of those of an open volume that belongs to the series it was opened with: closing them leaves the volume open. */
abstract class BorrowedPixels implements FramePixels {
    private final FramePixels volume;

    BorrowedPixels(FramePixels volume) {
        this.volume = volume;
    }

    @Override
    public final <T> Optional<T> ifOpen(Function<Volume, T> work) {
        return volume.ifOpen(work);
    }

    @Override
    public final <T> T using(Reading<T> work) throws Exception {
        return volume.using(work);
    }

    @Override
    public final void onClose(Runnable action) {
        volume.onClose(action);
    }

    @Override
    public final void close() {
        // the volume's owner closes it
    }
}
