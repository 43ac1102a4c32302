package org.septum.measurements.tumour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Vector3;
import org.septum.imaging.Volume;

class MidlineFinderTest {
    @ParameterizedTest
    @CsvSource({"0,0,0,2", "8,-5,6,2", "-14,4,-9,2", "3,9,11,5", "-17,-8,4,6"})
    void aHeadsMidlineIsFoundHoweverItLies(double turn, double tilt, double aside, double apart) {
        Grid grid = DrawnTumour.axial(2, apart);
        LabelMap tumour = LabelMap.empty(grid);
        Vector3 middle = new Vector3(aside, 3, -4);
        DrawnHead head = new DrawnHead(turn, tilt, middle);
        DrawnTumour.sphere(tumour, middle.plus(head.normal().times(-38)), 22, 2);
        try (Volume volume = head.on(grid, tumour)) {
            Midline midline = MidlineFinder.of(volume, tumour).orElseThrow();
            double degrees = Math.toDegrees(Math.acos(Math.min(1, midline.normal().dot(head.normal()))));
            assertTrue(degrees < 2, degrees + " degrees beside the plane");
            assertEquals(0, midline.signedMm(middle), 1, "distance of the middle from the plane");
            TumourPosition place = TumourPosition.of(tumour, DrawnTumour.LABELS, midline).orElseThrow();
            assertEquals(TumourPosition.Side.RIGHT, place.side());
            assertEquals(38 - 22, place.midlineMm(), 2);
            assertEquals(38, place.centreMm(), 1.5);
        }
    }

    @Test
    void whatIsNotAlikeOnBothSidesHasNoMidline() {
        Grid grid = DrawnTumour.axial(2, 4);
        LabelMap none = LabelMap.empty(grid);
        Random random = new Random(3);
        try (Volume noise = Volume.allocate(grid, SampleType.INT16, Rescale.NONE);
                Volume empty = Volume.allocate(grid, SampleType.INT16, Rescale.NONE)) {
            for (int slice = 0; slice < grid.slices(); slice++) {
                for (int i = 0; i < grid.frameSize(); i++) {
                    noise.frame(slice, 0).setAtIndex(ValueLayout.JAVA_SHORT, i, (short) random.nextInt(1000));
                }
            }
            assertEquals(Optional.empty(), MidlineFinder.of(noise, none));
            assertEquals(Optional.empty(), MidlineFinder.of(empty, none));
        }
    }
}
