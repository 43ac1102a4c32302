package org.septum.viewer.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;
import org.septum.viewer.phantom.MemorySeries;

class LeasedVolumeTest {
    private final Volume volume = Volume.allocate(MemorySeries.grid(4, 4, 2, 2), SampleType.INT16, new Rescale(2, 5, ""));
    private final LeasedVolume leased = new LeasedVolume(volume);

    @Test
    void readsPhysicalValues() {
        float[] out = new float[16];
        assertTrue(leased.read(1, 1, out));
        assertEquals(5, out[3]);
        leased.close();
    }

    @Test
    void afterClosingItSaysSoAndTheMemoryIsGone() {
        leased.close();
        assertFalse(leased.read(0, 0, new float[16]));
        assertThrows(IllegalStateException.class, () -> leased.using(v -> v));
        assertThrows(IllegalStateException.class, () -> volume.stored(0, 0, 0, 0));
        leased.close();
    }

    @Test
    void whatGoesWithItEndsAfterItOnceAndAtOnceWhereItIsClosed() throws Exception {
        List<String> ended = new ArrayList<>();
        leased.using(v -> {
            leased.onClose(() -> ended.add("first"));
            return v;
        });
        assertEquals(List.of(), ended);
        leased.close();
        leased.close();
        assertEquals(List.of("first"), ended);
        leased.onClose(() -> ended.add("late"));
        assertEquals(List.of("first", "late"), ended);
    }

    @Test
    void closingWaitsForWhoeverIsInside() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        AtomicReference<Throwable> trouble = new AtomicReference<>();
        Thread reader = Thread.ofPlatform().start(() -> {
            try {
                leased.using(v -> {
                    inside.countDown();
                    assertTrue(leave.await(10, TimeUnit.SECONDS));
                    return v.stored(0, 0, 0, 0);
                });
            } catch (Throwable e) {
                trouble.set(e);
            }
        });
        assertTrue(inside.await(10, TimeUnit.SECONDS));
        Thread closer = Thread.ofPlatform().start(leased::close);
        closer.join(100);
        assertTrue(closer.isAlive(), "closed under a reader");
        leave.countDown();
        reader.join();
        closer.join();
        assertEquals(null, trouble.get());
        assertThrows(IllegalStateException.class, () -> volume.stored(0, 0, 0, 0));
    }
}
