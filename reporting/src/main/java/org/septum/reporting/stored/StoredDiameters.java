package org.septum.reporting.stored;

import static org.septum.reporting.stored.ResultText.given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.septum.imaging.Vector3;
import org.septum.measurements.tumour.Bidimensional;
import org.septum.measurements.tumour.Diameter;

/** A reader's diameters of a brain tumour, as "tumour" of result.json has them. */
final class StoredDiameters {
    private StoredDiameters() {}

    /** The names are the file's. */
    record Text(List<Lesion> lesions) {
        /** By the lesion's number. */
        Map<Integer, Bidimensional> drawn() {
            Map<Integer, Bidimensional> drawn = new HashMap<>();
            for (Lesion lesion : given(lesions, "tumour.lesions")) {
                if (given(lesion.drawn, "a lesion's drawn")) {
                    drawn.put(given(lesion.number, "a lesion's number"), lesion.size());
                }
            }
            return drawn;
        }
    }

    /** @param ends_mm of the longest diameter, then of the perpendicular one */
    record Lesion(Integer number, Boolean drawn, List<List<Double>> ends_mm) {
        Bidimensional size() {
            if (given(ends_mm, "a lesion's ends_mm").size() != 4 || ends_mm.stream().anyMatch(end -> end.size() != 3)) {
                throw new IllegalArgumentException("a lesion's ends_mm are not four points");
            }
            return new Bidimensional(new Diameter(end(0), end(1)), new Diameter(end(2), end(3)));
        }

        private Vector3 end(int n) {
            return new Vector3(ends_mm.get(n).get(0), ends_mm.get(n).get(1), ends_mm.get(n).get(2));
        }
    }
}
