package org.septum.ai.tumour;

import java.util.Arrays;
import org.septum.ai.window.HeadScale;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.TumourPart;
import org.septum.imaging.Volume;
import org.septum.imaging.distance.DistanceTransform;

/**
 * Divides a whole tumour by what T1 with contrast shows in it beside the tissue around it (decision 0104). Enhancing is brighter than that
 * tissue's median by more than {@link #BRIGHTER} times the way to its upper quartile; the core is what enhances or is darker than
 * {@link #DARKER} of the median, closed by {@link #CLOSING_MM}. What is core and does not enhance is necrosis or non-enhancing tumour, the
 * rest oedema.
 */
final class ContrastParts {
    private static final double AROUND_MM = 25;
    private static final double BRIGHTER = 1.5;
    private static final double DARKER = 0.8;
    private static final double CLOSING_MM = 3;

    /** Air and bone; relative to the head's median. */
    private static final float TISSUE = 0.1f;

    /** Fewer voxels around a tumour tell nothing of its surroundings. */
    private static final int LEAST_AROUND = 500;

    private static final int NECROSIS = TumourPart.NECROSIS.label().value();
    private static final int OEDEMA = TumourPart.OEDEMA.label().value();
    private static final int ENHANCING = TumourPart.ENHANCING.label().value();

    private final LabelMap map;
    private final TumourBox box;
    private final double[] spacing;
    private final float[] values;
    private final boolean[] tumour;

    private ContrastParts(LabelMap map, TumourBox box, Volume t1ce, HeadScale scale) {
        this.map = map;
        this.box = box;
        Grid grid = map.grid();
        spacing = new double[] {grid.toPatient().spacing(0), grid.toPatient().spacing(1), grid.toPatient().spacing(2)};
        values = box.smoothed(t1ce, scale);
        tumour = box.labelled(map);
    }

    /**
     * Labels every tumour voxel of phase 0 anew, whatever part it was.
     *
     * @param map any label is tumour
     * @param t1ce T1 with contrast on the map's grid
     * @return false, and nothing is changed, where there is too little tissue around the tumour to compare with
     */
    static boolean divide(LabelMap map, Volume t1ce, HeadScale scale) {
        return TumourBox.around(map, AROUND_MM).map(box -> new ContrastParts(map, box, t1ce, scale).divide()).orElse(true);
    }

    private boolean divide() {
        float[] around = around();
        if (around.length < LEAST_AROUND) {
            return false;
        }
        Arrays.sort(around);
        double median = around[around.length / 2];
        double bright = median + BRIGHTER * (around[around.length * 3 / 4] - median);
        boolean[] core = new boolean[tumour.length];
        for (int i = 0; i < core.length; i++) {
            core[i] = tumour[i] && (values[i] > bright || values[i] < DARKER * median);
        }
        boolean[] closed = closed(core);
        box.label(map, i -> !tumour[i] ? 0 : values[i] > bright ? ENHANCING : closed[i] ? NECROSIS : OEDEMA);
        return true;
    }

    /** Values of the tissue near the tumour. */
    private float[] around() {
        double[] far = squaredDistance(tumour);
        float[] found = new float[tumour.length];
        int n = 0;
        for (int i = 0; i < tumour.length; i++) {
            if (!tumour[i] && far[i] <= AROUND_MM * AROUND_MM && values[i] > TISSUE) {
                found[n++] = values[i];
            }
        }
        return Arrays.copyOf(found, n);
    }

    /** Fills gaps narrower than twice the closing's radius. */
    private boolean[] closed(boolean[] mask) {
        double[] outside = squaredDistance(mask);
        boolean[] beyond = new boolean[mask.length];
        for (int i = 0; i < mask.length; i++) {
            beyond[i] = outside[i] > CLOSING_MM * CLOSING_MM;
        }
        double[] inside = squaredDistance(beyond);
        boolean[] closed = new boolean[mask.length];
        for (int i = 0; i < mask.length; i++) {
            closed[i] = inside[i] > CLOSING_MM * CLOSING_MM;
        }
        return closed;
    }

    private double[] squaredDistance(boolean[] to) {
        return DistanceTransform.squared(to, box.columns(), box.rows(), box.slices(), spacing);
    }
}
