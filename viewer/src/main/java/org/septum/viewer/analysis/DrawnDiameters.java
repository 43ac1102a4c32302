package org.septum.viewer.analysis;

import java.util.Map;
import org.septum.imaging.Segmentation;
import org.septum.measurements.tumour.Bidimensional;

/**
 * Diameters of a tumour that a reader placed.
 *
 * @param on the labels they were placed on; on others they mean nothing, as lesions are counted anew there
 * @param sizes by the lesion's number
 */
public record DrawnDiameters(Segmentation on, Map<Integer, Bidimensional> sizes) {
    public DrawnDiameters {
        sizes = Map.copyOf(sizes);
    }
}
