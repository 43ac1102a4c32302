package org.septum.viewer.phantom;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.septum.imaging.Affine;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

/**
 * A made-up beating heart in short axis, for pictures and tests of the window: bright blood, grey muscle, a chest wall, lungs,
 * fat and noise. Anatomy by simple shapes; nobody's data.
 */
public final class BeatingPhantom {
    public static final int SIZE = 192;
    public static final int SLICES = 10;
    public static final int PHASES = 20;
    private static final double SPACING = 1.6;
    private static final double RR_MS = 880;

    private final Grid grid;
    private final float[] texture;
    private final float[] noise = noise(new Random(42));
    /** How far out in the body each pixel lies; 1 is the skin. */
    private final float[] depth = depth();

    public BeatingPhantom() {
        grid = new Grid(SIZE, SIZE, SLICES, PHASES, Affine.ofSteps(
                new double[] {SPACING * 0.76, SPACING * 0.58, -SPACING * 0.29},
                new double[] {SPACING * 0.05, -SPACING * 0.5, -SPACING * 0.865},
                new double[] {-5.17, 5.14, -3.27}, new double[] {-120, -60, 160}));
        texture = smoothNoise(new Random(7), 5);
    }

    public Grid grid() {
        return grid;
    }

    public static List<Double> triggerMs() {
        return IntStream.range(0, PHASES).mapToObj(p -> p * RR_MS / PHASES).toList();
    }

    public static LabelSet labels() {
        return new LabelSet(List.of(
                new Label(3, "lv", "Left ventricle", 0xE0524A, new CodedConcept("87878005", "SCT", "Left ventricle")),
                new Label(2, "myo", "Myocardium", 0x58B368, new CodedConcept("74281007", "SCT", "Myocardium")),
                new Label(1, "rv", "Right ventricle", 0x4F8FE6, new CodedConcept("53085002", "SCT", "Right ventricle"))));
    }

    /** 0 at end diastole, 1 at end systole. */
    private static double squeeze(int phase) {
        double t = phase / (double) PHASES;
        double x = t < 0.36 ? t / 0.36 : t < 0.7 ? 1 - (t - 0.36) / 0.34 * 0.85 : 0.15 * (1 - (t - 0.7) / 0.3);
        return 0.5 - 0.5 * Math.cos(Math.PI * Math.clamp(x, 0, 1));
    }

    /** 0 background, 1 RV, 2 myocardium, 3 LV at a point in mm from the middle. */
    private static int label(double x, double y, int slice, double squeeze) {
        double height = (slice + 0.6) / SLICES; // apex to base
        double taper = Math.sqrt(Math.clamp(1.15 * height * (2 - height), 0, 1));
        double outer = 33 * taper * (1 - 0.06 * squeeze);
        double wall = 9.5 + 4.5 * squeeze;
        double r = Math.sqrt(x * x + y * y * 1.08);
        if (r > 42 && x > 6) {
            return 0;
        }
        double angle = Math.atan2(y, x);
        double ripple = 1 + 0.03 * Math.cos(3 * angle + 1) + 0.02 * Math.cos(5 * angle);
        if (r < (outer - wall * Math.max(0.55, taper)) * ripple) {
            return 3;
        }
        if (r < outer * ripple) {
            return 2;
        }
        double rx = (x + 30 * taper) / (40 * taper * (1 - 0.16 * squeeze));
        double ry = (y + 4) / (35 * taper * (1 - 0.22 * squeeze));
        return rx * rx + ry * ry < 1 && x < 6 && height > 0.12 ? 1 : 0;
    }

    public LabelMap map() {
        LabelMap map = LabelMap.empty(grid);
        for (int phase = 0; phase < PHASES; phase++) {
            for (int slice = 0; slice < SLICES; slice++) {
                fill(map, slice, phase);
            }
        }
        return map;
    }

    public void fill(LabelMap map, int slice, int phase) {
        byte[] frame = map.frame(slice, phase);
        for (int i = 0; i < frame.length; i++) {
            frame[i] = (byte) label(x(i), y(i), slice, squeeze(phase));
        }
    }

    private static double x(int index) {
        return (index % SIZE - SIZE * 0.53) * SPACING;
    }

    private static double y(int index) {
        return (index / SIZE - SIZE * 0.48) * SPACING;
    }

    public Volume volume() {
        Volume volume = Volume.allocate(grid, SampleType.UINT16, Rescale.NONE);
        float[] blurred = new float[grid.frameSize()];
        for (int phase = 0; phase < PHASES; phase++) {
            for (int slice = 0; slice < SLICES; slice++) {
                write(slice, phase, blurred, volume.frame(slice, phase));
            }
        }
        return volume;
    }

    /** One frame as a volume of its own. */
    public Volume frame(int slice, int phase) {
        Volume one = Volume.allocate(new Grid(SIZE, SIZE, 1, 1, grid.toPatient()), SampleType.UINT16, Rescale.NONE);
        write(slice, phase, new float[grid.frameSize()], one.frame(0, 0));
        return one;
    }

    /** Magnitude pictures have Rician noise: that of two channels. */
    private void write(int slice, int phase, float[] blurred, MemorySegment frame) {
        draw(slice, squeeze(phase), blurred);
        int start = 7919 * (slice + 31 * phase);
        for (int i = 0; i < blurred.length; i++) {
            double real = blurred[i] + noise[(start + i) % noise.length];
            double imaginary = noise[(start + 3 * i + 1) % noise.length];
            frame.setAtIndex(ValueLayout.JAVA_SHORT, i, (short) Math.sqrt(real * real + imaginary * imaginary));
        }
    }

    private static float[] noise(Random random) {
        float[] noise = new float[65_537];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (11 * random.nextGaussian());
        }
        return noise;
    }

    private static float[] depth() {
        float[] depth = new float[SIZE * SIZE];
        for (int i = 0; i < depth.length; i++) {
            depth[i] = (float) (Math.pow(Math.abs(x(i) + 4) / 148, 2.6) + Math.pow(Math.abs(y(i) + 8) / 118, 2.6));
        }
        return depth;
    }

    private void draw(int slice, double squeeze, float[] out) {
        float[] sharp = new float[out.length];
        for (int i = 0; i < sharp.length; i++) {
            sharp[i] = (float) tissue(depth[i], x(i), y(i), slice, squeeze, texture[i]);
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = mean3(sharp, i);
        }
    }

    private static double tissue(double body, double x, double y, int slice, double squeeze, double texture) {
        if (body > 1) {
            return 4;
        }
        double shade = 1 - 0.0016 * (y + 40) + 0.0006 * x; // the coil's falling off
        if (body > 0.86) {
            return (430 + 60 * texture) * shade;
        }
        if (body > 0.7) {
            return (150 + 70 * texture) * shade;
        }
        return switch (label(x, y, slice, squeeze)) {
            case 3 -> (470 + 25 * texture - (papillary(x, y, squeeze) ? 300 : 0)) * shade;
            case 2 -> (150 + 22 * texture) * shade;
            case 1 -> (440 + 45 * texture) * shade;
            default -> around(x, y, texture) * shade;
        };
    }

    private static boolean papillary(double x, double y, double squeeze) {
        double at = 13 - 4 * squeeze;
        return Math.hypot(x - at * 0.8, y - at * 0.75) < 3.2 || Math.hypot(x - at * 0.5, y + at) < 3.0;
    }

    private static double around(double x, double y, double texture) {
        double fat = Math.hypot((x + 14) / 1.55, y + 3);
        if (fat < 46) {
            return 330 + 90 * texture;
        }
        boolean aorta = Math.hypot(x - 34, y - 62) < 11;
        boolean liver = Math.hypot((x + 88) / 1.5, y - 96) < 62;
        return aorta ? 420 : liver ? 175 + 40 * texture : 34 + 26 * texture;
    }

    private static float mean3(float[] of, int i) {
        int x = Math.clamp(i % SIZE, 1, SIZE - 2);
        int y = Math.clamp(i / SIZE, 1, SIZE - 2);
        float sum = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                sum += of[(y + dy) * SIZE + x + dx] * (2 - Math.abs(dx)) * (2 - Math.abs(dy));
            }
        }
        return sum / 16;
    }

    private static float[] smoothNoise(Random random, int passes) {
        float[] noise = new float[SIZE * SIZE];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian() * 4;
        }
        for (int pass = 0; pass < passes; pass++) {
            float[] next = new float[noise.length];
            for (int i = 0; i < next.length; i++) {
                next[i] = mean3(noise, i);
            }
            noise = next;
        }
        return noise;
    }
}
