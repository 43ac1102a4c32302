package org.septum.ai.postprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class Region2dTest {
    @Test
    void theHeaviestRegionWinsNotTheWidest() {
        int[] weights = {
            1, 1, 1, 0, 0,
            1, 1, 0, 9, 3,
            0, 0, 0, 0, 0,
        };
        Region2d region = Region2d.heaviest(weights, 3, 5);
        assertEquals(2, region.pixels());
        assertEquals(12, region.weight());
        assertEquals(1, region.row(), 1e-12);
        assertEquals(3.25, region.column(), 1e-12);
    }

    @Test
    void cornersDoNotConnectNorDoLineEnds() {
        int[] weights = {
            0, 0, 5,
            4, 0, 0,
            0, 3, 0,
        };
        assertEquals(1, Region2d.heaviest(weights, 3, 3).pixels());
    }

    @Test
    void nothingIsNoRegion() {
        assertNull(Region2d.heaviest(new int[6], 2, 3));
    }
}
