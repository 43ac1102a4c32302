package org.septum.ai.cardiac;

import java.util.Locale;
import org.septum.ai.UnfitInputException;
import org.septum.ai.inference.Network;
import org.septum.ai.inference.PictureRun;
import org.septum.ai.inference.StepClock;
import org.septum.ai.model.InputSpec;
import org.septum.ai.postprocess.Region2d;
import org.septum.ai.window.BoxSmoother;
import org.septum.ai.window.Normaliser;
import org.septum.ai.window.WindowGrid;
import org.septum.ai.window.WindowSampler;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;

/**
 * Finds the heart with the locator network: every slice of a few phases, whole pictures; its masks are added up over slices and
 * phases, and the heart is the region with the most votes.
 */
final class HeartLocator {
    /** Enough to see the heart wide and narrow, whatever phase the series starts with. */
    private static final int PHASES = 3;

    /** A newborn's heart in short axis covers more. */
    private static final double LEAST_AREA_MM2 = 600;

    /** Air in CT is −1000 HU; nothing in MR is anywhere near. */
    private static final double HOUNSFIELD_AIR = -500;

    private final Volume volume;
    private final Grid grid;
    private final InputSpec input;
    private final WindowGrid window;
    private final WindowSampler sampler;
    private final BoxSmoother smoother;
    private final Normaliser normaliser;
    private final float[] picture;
    private final float[] smooth;
    private final int[] votes;
    private final int phases;

    HeartLocator(Volume volume, InputSpec input) {
        this.volume = volume;
        this.input = input;
        grid = volume.grid();
        window = WindowGrid.aroundMiddle(input, grid);
        sampler = new WindowSampler(window, grid.rows(), grid.columns());
        smoother = BoxSmoother.forInput(input, grid);
        normaliser = new Normaliser(input.normalisation());
        picture = new float[grid.frameSize()];
        smooth = new float[grid.frameSize()];
        votes = new int[input.windowSize()];
        phases = Math.min(PHASES, grid.phases());
    }

    HeartLocation locate(Network network, StepClock clock, Progress progress) throws UnfitInputException {
        PictureRun run = new PictureRun(network, phases * grid.slices());
        run.run(this::fill, this::vote, progress, "finding the heart");
        clock.add(run);
        Region2d region = Region2d.heaviest(votes, input.rows(), input.columns());
        double area = region == null ? 0 : region.pixels() * input.rowSpacing() * input.columnSpacing();
        if (area < LEAST_AREA_MM2) {
            throw new UnfitInputException(CardiacPipeline.TASK, "no heart was found in it");
        }
        double sampleMl = input.rowSpacing() * input.columnSpacing() * grid.toPatient().spacing(2) / 1000;
        return new HeartLocation(window.pictureRow(region.row()), window.pictureColumn(region.column()),
                region.weight() * sampleMl / phases);
    }

    private void fill(int item, float[] out) throws UnfitInputException {
        int slice = item % grid.slices();
        int phase = item / grid.slices() * grid.phases() / phases;
        volume.values(slice, phase, picture);
        refuseHounsfield();
        float[] source = picture;
        if (input.boxSmoothing()) {
            smoother.smooth(picture, smooth);
            source = smooth;
        }
        sampler.sample(source, out);
        CardiacPipeline.normalise(normaliser, out, input.windowSize(), slice, phase);
    }

    private void refuseHounsfield() throws UnfitInputException {
        float least = 0;
        for (float v : picture) {
            least = Math.min(least, v);
        }
        if (least < HOUNSFIELD_AIR) {
            throw new UnfitInputException(CardiacPipeline.TASK,
                    String.format(Locale.ROOT, "values down to %.0f look like CT, not MR", least));
        }
    }

    private void vote(int item, float[] scores) {
        int plane = input.windowSize();
        for (int i = 0; i < plane; i++) {
            if (scores[plane + i] > scores[i]) {
                votes[i]++;
            }
        }
    }
}
