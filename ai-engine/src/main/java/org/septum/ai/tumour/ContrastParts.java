package org.septum.ai.tumour;

import java.util.Arrays;
import org.septum.ai.window.HeadScale;
import org.septum.imaging.LabelMap;
import org.septum.imaging.TumourPart;
import org.septum.imaging.Volume;

/**
 * Divides a whole tumour by what T1 with contrast shows in it beside the tissue around it (decision 0104). Enhancing is brighter than that
 * tissue's median by more than {@link #BRIGHTER} times the way to its upper quartile; the core is what enhances, or is darker than
 * {@link #DARKER} of the median and within {@link #NEAR_MM} of what enhances, closed by {@link #CLOSING_MM}. What is core and does not
 * enhance is necrosis or non-enhancing tumour, the rest oedema.
 */
final class ContrastParts {
    private static final double AROUND_MM = 25;
    private static final double BRIGHTER = 1.5;
    private static final double DARKER = 0.8;
    private static final double NEAR_MM = 10;
    private static final double CLOSING_MM = 3;

    /** Where less than this enhances, it is no rim that necrosis would lie in: all that is dark is core. */
    private static final double LEAST_RIM_ML = 1;

    /** Air and bone; relative to the head's median. */
    private static final float TISSUE = 0.1f;

    /** Fewer voxels around a tumour tell nothing of its surroundings. */
    private static final int LEAST_AROUND = 500;

    private static final int NECROSIS = TumourPart.NECROSIS.label().value();
    private static final int OEDEMA = TumourPart.OEDEMA.label().value();
    private static final int ENHANCING = TumourPart.ENHANCING.label().value();

    private final LabelMap map;
    private final TumourBox box;
    private final float[] values;
    private final boolean[] tumour;

    private ContrastParts(LabelMap map, TumourBox box, Volume t1ce, HeadScale scale) {
        this.map = map;
        this.box = box;
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
        boolean[] closed = closed(core(DARKER * median, bright));
        box.label(map, i -> !tumour[i] ? 0 : values[i] > bright ? ENHANCING : closed[i] ? NECROSIS : OEDEMA);
        return true;
    }

    private boolean[] core(double dark, double bright) {
        boolean[] core = new boolean[tumour.length];
        int enhancing = 0;
        for (int i = 0; i < core.length; i++) {
            core[i] = tumour[i] && values[i] > bright;
            enhancing += core[i] ? 1 : 0;
        }
        double[] fromRim = squaredDistance(core);
        double near = enhancing * map.grid().voxelMl() < LEAST_RIM_ML ? Double.POSITIVE_INFINITY : NEAR_MM * NEAR_MM;
        for (int i = 0; i < core.length; i++) {
            core[i] |= tumour[i] && values[i] < dark && fromRim[i] <= near;
        }
        return core;
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
        return box.squaredDistances(to, map.grid().toPatient());
    }
}
