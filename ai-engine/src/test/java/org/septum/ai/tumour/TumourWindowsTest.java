package org.septum.ai.tumour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.ValueLayout;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.septum.ai.AnalysisInput;
import org.septum.ai.Oracle;
import org.septum.ai.model.InputSpec;
import org.septum.ai.model.Normalisation;
import org.septum.ai.model.NpyArray;
import org.septum.ai.model.Orientation;
import org.septum.ai.model.WindowPlace;
import org.septum.ai.tumour.series.MrRole;
import org.septum.ai.window.WindowGrid;
import org.septum.imaging.Affine;
import org.septum.imaging.AxialPlanes;
import org.septum.imaging.Grid;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

/**
 * What the network is given, beside what training gives it: {@code head-windows} was made of {@code head-flair} and {@code head-t1ce}
 * (planes from the feet, rows from the front, columns from the right) by training/brain/data.py's relative and centre and SciPy's
 * affine_transform (order 1), for planes 0, 4 and 9.
 */
class TumourWindowsTest {
    private static final int ROWS = 24;
    private static final int COLUMNS = 20;
    private static final List<String> CHANNELS = List.of("flair-before", "flair", "flair-after", "t1", "t1ce");
    private static final InputSpec INPUT = new InputSpec("image", CHANNELS, ROWS, COLUMNS, 2.0, 1.8, Orientation.AXIAL,
            WindowPlace.HEAD_CENTRE, false, 5, new Normalisation(Normalisation.Type.HEAD_MEDIAN, 5));

    /** The array stored otherwise: coronal slices from the back, columns from the head down, rows from the right. */
    private static Grid coronal(int planes, int rows, int columns) {
        return new Grid(planes, columns, rows, 1, Affine.ofSteps(new double[] {0, 0, -2.5}, new double[] {1.2, 0, 0},
                new double[] {0, -1.5, 0}, new double[] {0, (rows - 1) * 1.5, (planes - 1) * 2.5}));
    }

    private static Volume volume(String name) {
        NpyArray array = Oracle.array(name);
        int planes = (int) array.shape()[0];
        int rows = (int) array.shape()[1];
        int columns = (int) array.shape()[2];
        Volume volume = Volume.allocate(coronal(planes, rows, columns), SampleType.FLOAT32, Rescale.NONE);
        for (int n = 0; n < array.values().length; n++) {
            int plane = n / (rows * columns);
            int row = n / columns % rows;
            int column = n % columns;
            long at = ((long) (rows - 1 - row) * columns + column) * planes + planes - 1 - plane;
            volume.samples().setAtIndex(ValueLayout.JAVA_FLOAT, at, array.values()[n]);
        }
        return volume;
    }

    @Test
    void theNetworkIsGivenWhatTrainingGivesIt() throws Exception {
        NpyArray wanted = Oracle.array("head-windows");
        try (Volume flair = volume("head-flair"); Volume t1ce = volume("head-t1ce")) {
            // too small for a head, so the series are not asked whether they are one
            TumourInput series = TumourInput.ofParts(List.of(new AnalysisInput("flair", flair, "MR"),
                    new AnalysisInput("t1ce", t1ce, "MR")));
            List<TumourChannel> channels = TumourChannel.of(CHANNELS).orElseThrow();
            series.measureScales(channels, 5);
            AxialPlanes planes = AxialPlanes.of(flair.grid());
            HeadPlace head = HeadPlace.of(planes, flair, series.scale(MrRole.FLAIR));
            WindowGrid window = WindowGrid.around(INPUT, PlaneGrid.of(planes), head.row(), head.column());
            TumourWindows windows = new TumourWindows(series, planes, INPUT, channels, window);
            float[] given = new float[CHANNELS.size() * INPUT.windowSize()];
            int[] shown = {0, 4, 9};
            for (int n = 0; n < shown.length; n++) {
                windows.fill(shown[n], given);
                for (int i = 0; i < given.length; i++) {
                    assertEquals(wanted.values()[n * given.length + i], given[i], 1e-4, "plane " + shown[n] + ", value " + i);
                }
            }
        }
    }
}
