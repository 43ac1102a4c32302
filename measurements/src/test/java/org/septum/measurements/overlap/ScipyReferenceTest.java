package org.septum.measurements.overlap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;

/** Against figures of SciPy, which scipy_reference.py beside the figures makes. */
class ScipyReferenceTest {
    @Test
    void diceAndHausdorffAreScipys() throws IOException {
        List<double[]> cases;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                ScipyReferenceTest.class.getResourceAsStream("scipy_reference.csv"), StandardCharsets.UTF_8))) {
            cases = in.lines().filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray()).toList();
        }
        assertEquals(6, cases.size());
        for (double[] c : cases) {
            Grid grid = new Grid((int) c[0], (int) c[1], (int) c[2], 1,
                    Affine.ofRows(c[3], 0, 0, -40, 0, c[4], 0, 7, 0, 0, c[5], 90));
            // two labels of one structure, as a tumour's core has
            LabelMap first = ellipsoid(grid, Arrays.copyOfRange(c, 6, 12), 1, 3);
            LabelMap second = ellipsoid(grid, Arrays.copyOfRange(c, 12, 18), 3, 1);
            Overlap overlap = Overlap.of(first, 0, second, 0, Set.of(1, 3));
            assertEquals(c[18], overlap.dice(), 1e-12);
            assertEquals(c[19], overlap.hausdorff95Mm().orElseThrow(), 1e-9);
        }
    }

    private static LabelMap ellipsoid(Grid grid, double[] e, int odd, int even) {
        LabelMap map = LabelMap.empty(grid);
        for (int k = 0; k < grid.slices(); k++) {
            for (int n = 0; n < grid.frameSize(); n++) {
                double x = (n % grid.columns() - e[0]) / e[3];
                double y = (n / grid.columns() - e[1]) / e[4];
                double z = (k - e[2]) / e[5];
                map.frame(k, 0)[n] = (byte) (x * x + y * y + z * z < 1 ? n % 2 == 0 ? even : odd : 2);
            }
        }
        return map;
    }
}
