package org.septum.ai.tiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.septum.ai.model.TileInput;
import org.septum.ai.model.TileOrientation;
import org.septum.ai.model.TileSize;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;

class TileSpaceTest {
    /** Sagittal planes: columns towards the feet, rows towards the front, slices towards the patient's right. */
    private static final Grid SAGITTAL = new Grid(40, 30, 20, 1, Affine.ofRows(0, 0, -4, 90, 0, -2, 0, 50, -1, 0, 0, 70));

    @ParameterizedTest
    @ValueSource(strings = {"SPL", "RAS", "LPS", "IAR", "AIL"})
    void axesRunWhereTheLettersSay(String letters) {
        TileSpace space = TileSpace.of(SAGITTAL, input(letters, Optional.empty()));
        for (int axis = 0; axis < 3; axis++) {
            double[] low = at(space, axis, 0);
            double[] high = at(space, axis, 1);
            int patientAxis = "LPS".indexOf(letters.charAt(axis)) >= 0 ? "LPS".indexOf(letters.charAt(axis))
                    : "RAI".indexOf(letters.charAt(axis));
            boolean grows = "LPS".indexOf(letters.charAt(axis)) >= 0;
            for (int other = 0; other < 3; other++) {
                double step = high[other] - low[other];
                assertEquals(other == patientAxis ? grows : step != 0, other == patientAxis && step > 0, letters + axis);
            }
        }
    }

    private static double[] at(TileSpace space, int axis, int sample) {
        double[] index = new double[3];
        for (int i = 0; i < 3; i++) {
            int of = space.axisOf(i);
            index[i] = space.picture(of, of == axis ? sample : 0);
        }
        return SAGITTAL.toPatient().apply(index[0], index[1], index[2]);
    }

    @Test
    void asStoredTakesColumnRowSliceInThisOrder() {
        TileSpace space = TileSpace.of(SAGITTAL, input(null, Optional.empty()));
        assertEquals(List.of(40, 30, 20), space.sizes());
        assertEquals(7, space.picture(1, 7));
    }

    @Test
    void otherSpacingsCoverThePictureEvenly() {
        TileSpace space = TileSpace.of(SAGITTAL, input("SPL", Optional.of(List.of(3.0, 2.0, 4.01))));
        // 40 voxels of 1 mm at 3 mm, 30 of 2 mm as they are, 20 of 4 mm near enough as they are.
        assertEquals(List.of(14, 30, 20), space.sizes());
        assertEquals(0, space.picture(0, 13));
        assertEquals(39, space.picture(0, 0));
        assertEquals(13, space.sample(0, 0), 1e-9);
    }

    static TileInput input(String letters, Optional<List<Double>> spacing) {
        TileOrientation orientation = letters == null ? TileOrientation.AS_STORED : new TileOrientation(Optional.of(letters));
        return new TileInput("x", List.of("flair"), true, 1, new TileSize(4, 4, 4), orientation, spacing, List.of(0.0, 0.0, 0.0),
                OptionalInt.empty(), false, new TileInput.BrainNormalisation(Double.POSITIVE_INFINITY, TileInput.Outside.ZERO));
    }
}
