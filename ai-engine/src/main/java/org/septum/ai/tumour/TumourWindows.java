package org.septum.ai.tumour;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.septum.ai.model.InputSpec;
import org.septum.ai.tumour.series.MrRole;
import org.septum.ai.window.BoxSmoother;
import org.septum.ai.window.WindowGrid;
import org.septum.ai.window.WindowSampler;
import org.septum.imaging.AxialPlanes;
import org.septum.imaging.Grid;

/**
 * A network's input for one plane: the windows of the series it asks for, scaled, and where it asks for them those of planes some
 * mm below and above. A series that is missing is 0, and so is a plane beyond the stack. Each window is sampled once as long as
 * planes are asked for in order.
 */
final class TumourWindows {
    private final TumourInput series;
    private final AxialPlanes planes;
    private final List<TumourChannel> channels;
    private final WindowSampler sampler;
    private final BoxSmoother smoother;
    private final boolean smoothing;
    private final int size;
    /** How many planes off a neighbour lies. */
    private final int step;
    private final float[] smooth;
    private final Map<MrRole, Held> held = new EnumMap<>(MrRole.class);

    /** The windows of one series that are still wanted, each at its plane's number modulo their count. */
    private static final class Held {
        private final float[][] windows;
        private final int[] plane;

        Held(int count, int size) {
            windows = new float[count][size];
            plane = new int[count];
            Arrays.fill(plane, -1);
        }
    }

    /** @param series with their scales measured */
    TumourWindows(TumourInput series, AxialPlanes planes, InputSpec input, List<TumourChannel> channels, WindowGrid window) {
        this.series = series;
        this.planes = planes;
        this.channels = channels;
        Grid pictures = PlaneGrid.of(planes);
        sampler = new WindowSampler(window, pictures.rows(), pictures.columns());
        smoother = BoxSmoother.forInput(input, pictures);
        smoothing = input.boxSmoothing();
        size = input.windowSize();
        step = Math.max(1, (int) Math.rint(input.neighbourMm() / planes.spacing(2)));
        smooth = new float[pictures.frameSize()];
        for (TumourChannel channel : channels) {
            boolean neighbours = channels.stream().anyMatch(c -> c.role() == channel.role() && c.side() != 0);
            held.putIfAbsent(channel.role(), new Held(neighbours ? 2 * step + 1 : 1, size));
        }
    }

    /** Writes channel after channel, each rows × columns of the window. */
    void fill(int plane, float[] out) {
        for (int c = 0; c < channels.size(); c++) {
            TumourChannel channel = channels.get(c);
            int shown = plane + channel.side() * step;
            if (!series.has(channel.role()) || shown < 0 || shown >= planes.planes()) {
                Arrays.fill(out, c * size, (c + 1) * size, 0);
            } else {
                System.arraycopy(window(channel.role(), shown), 0, out, c * size, size);
            }
        }
    }

    private float[] window(MrRole role, int plane) {
        Held of = held.get(role);
        int place = plane % of.plane.length;
        if (of.plane[place] != plane) {
            float[] picture = planes.values(series.volume(role), plane);
            series.scale(role).scale(picture, picture.length);
            if (smoothing) {
                smoother.smooth(picture, smooth);
            }
            sampler.sample(smoothing ? smooth : picture, of.windows[place]);
            of.plane[place] = plane;
        }
        return of.windows[place];
    }
}
