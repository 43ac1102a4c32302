package org.septum.viewer.tumour;

import org.septum.imaging.Segmentation;
import org.septum.measurements.tumour.TumourBasis;
import org.septum.measurements.tumour.TumourReading;
import org.septum.viewer.analysis.ResultLayer;

/**
 * A tumour as it stood at a moment; later edits do not change it.
 *
 * @param labels the layer's then
 * @param basis with what the reader had edited and drawn on these labels
 */
public record TumourState(ResultLayer layer, Segmentation labels, TumourBasis basis) {
    /** Looks at every voxel: not for the window's thread. */
    public TumourReading read() {
        return TumourReading.of(labels.map(), labels.labels(), basis);
    }
}
