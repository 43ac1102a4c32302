package org.septum.viewer.bullseye;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.septum.measurements.cardiac.regional.AhaSegment;
import org.septum.viewer.phantom.ReadPhantom;

class BullsEyeShapeTest {
    private final BullsEyeShape shape = new BullsEyeShape(100, 100, 90);

    @Test
    void theMiddleOfEverySegmentIsInIt() {
        for (AhaSegment segment : AhaSegment.values()) {
            double[] at = shape.middle(segment);
            assertEquals(Optional.of(segment), shape.at(at[0], at[1]));
        }
    }

    /** Cerqueira et al.: anterior above, inferior below, septum at the left, lateral wall at the right. */
    @Test
    void segmentsLieAsInTheStandard() {
        assertEquals(Optional.of(AhaSegment.BASAL_ANTERIOR), shape.at(100, 15));
        assertEquals(Optional.of(AhaSegment.BASAL_INFERIOR), shape.at(100, 185));
        assertEquals(Optional.of(AhaSegment.APICAL_SEPTAL), shape.at(73, 100));
        assertEquals(Optional.of(AhaSegment.APICAL_LATERAL), shape.at(127, 100));
        assertEquals(Optional.of(AhaSegment.MID_ANTEROSEPTAL), shape.at(54, 80));
        assertEquals(Optional.of(AhaSegment.MID_INFEROSEPTAL), shape.at(54, 120));
        assertEquals(Optional.of(AhaSegment.APEX), shape.at(100, 100));
        assertEquals(Optional.empty(), shape.at(100, 5));
    }

    @Test
    void massesOfTheSegmentsAddUpToTheMass() {
        ReadPhantom phantom = new ReadPhantom();
        BullsEyeViewModel model = phantom.room().panels().bullsEye();
        model.quantityProperty().set(Quantity.MASS);
        double sum = 0;
        for (AhaSegment segment : AhaSegment.values()) {
            sum += model.value(segment).orElse(0);
        }
        assertEquals(phantom.value("lv.mass"), sum, 1e-6);
        assertTrue(model.describe(AhaSegment.MID_INFEROSEPTAL).startsWith("9  mid inferoseptal\nThickening"), "described");
    }

    /** The septum lies towards the right ventricle, the lateral wall away from it. */
    @Test
    void theSegmentPointedAtIsShownInThePictureWhereItLies() {
        ReadPhantom phantom = new ReadPhantom();
        BullsEyeViewModel model = phantom.room().panels().bullsEye();
        int middle = phantom.room().viewport().grid().orElseThrow().slices() / 2;
        model.point(Optional.of(AhaSegment.MID_INFEROSEPTAL));
        double septal = meanColumn(phantom, middle);
        model.point(Optional.of(AhaSegment.MID_ANTEROLATERAL));
        double lateral = meanColumn(phantom, middle);
        assertTrue(septal < lateral - 10, "the phantom's right ventricle is at the left: %s, %s".formatted(septal, lateral));
        model.point(Optional.empty());
        assertTrue(phantom.room().viewport().state().highlight().isEmpty());
    }

    private static double meanColumn(ReadPhantom phantom, int slice) {
        int columns = phantom.room().viewport().grid().orElseThrow().columns();
        byte[] mask = phantom.room().viewport().state().highlight().orElseThrow().mask().of(slice, 3);
        return java.util.stream.IntStream.range(0, mask.length).filter(i -> mask[i] == 1).map(i -> i % columns).average()
                .orElseThrow();
    }
}
