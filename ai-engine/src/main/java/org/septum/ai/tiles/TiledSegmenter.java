package org.septum.ai.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.septum.ai.UnfitInputException;
import org.septum.ai.inference.Network;
import org.septum.ai.inference.PictureRun;
import org.septum.ai.model.TileInput;
import org.septum.ai.model.TileNetwork;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;

/**
 * Labels a volume with a network that takes tiles. Runs on the calling thread; the same input gives the same labels. An
 * instance may be used by any thread.
 */
public final class TiledSegmenter {
    /** No adult's brain is larger; what is has skull and scalp in it. */
    private static final double LARGEST_BRAIN_ML = 2200;

    private final String task;
    private final TileNetwork tiles;

    /** @param task named where the input does not fit it */
    public TiledSegmenter(String task, TileNetwork tiles) {
        this.task = task;
        this.tiles = tiles;
    }

    /**
     * What a run took, on the calling thread, and what a reader should know.
     *
     * @param prepareNanos sampling, normalising and filling tiles
     * @param inferNanos waiting for the network
     * @param labelNanos gathering scores and choosing labels
     */
    public record Outcome(List<Warning> warnings, long prepareNanos, long inferNanos, long labelNanos) {
        public Outcome {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * @param network the package's, compiled
     * @param pictures one per channel by role, all on the grid of {@code labels}; the first phase of each is used
     * @param labels is filled, phase 0
     * @throws UnfitInputException where a picture is missing, empty, of one value, or holds values that are not finite
     */
    public Outcome segment(Network network, Map<String, Volume> pictures, LabelMap labels, Progress progress)
            throws UnfitInputException {
        long start = System.nanoTime();
        List<Volume> channels = channels(pictures, labels.grid());
        TileSpace space = TileSpace.of(labels.grid(), tiles.input());
        BrainBox brain = BrainBox.of(channels.getFirst());
        if (brain.voxels() == 0) {
            throw new UnfitInputException(task, tiles.input().channels().getFirst() + ": it is empty");
        }
        SpaceBox box = tiles.input().brainMargin().isPresent() ? brain.in(space, tiles.input().brainMargin().getAsInt())
                : SpaceBox.whole(space);
        BrainNormaliser normaliser = new BrainNormaliser(tiles.input().normalisation());
        TileFiller filler = new TileFiller(tiles.input(), box, sampled(channels, space, box, normaliser), normaliser);
        long sampled = System.nanoTime() - start;

        TileLayout layout = new TileLayout(tiles, box);
        TileOrder order = new TileOrder(layout.tiles(), network.batch());
        TileScores scores = new TileScores(tiles.output(), box);
        PictureRun run = new PictureRun(network, order.places());
        run.run((place, values) -> filler.fill(layout, order.tile(place), values), (place, answer) -> {
            if (order.counts(place)) {
                scores.add(layout, order.tile(place), answer);
            }
        }, progress, "segmenting");
        long labelling = label(scores, space, box, labels);
        return new Outcome(warnings(brain, labels.grid()), sampled + run.fillNanos(), run.waitNanos(),
                run.acceptNanos() + labelling);
    }

    private long label(TileScores scores, TileSpace space, SpaceBox box, LabelMap labels) {
        long start = System.nanoTime();
        ScoreLabels chosen = new ScoreLabels(tiles.output(), space, box, scores.mean());
        for (int slice = 0; slice < labels.grid().slices(); slice++) {
            chosen.write(labels, slice);
        }
        return System.nanoTime() - start;
    }

    private List<Volume> channels(Map<String, Volume> pictures, Grid grid) throws UnfitInputException {
        List<Volume> channels = new ArrayList<>();
        for (String role : tiles.input().channels()) {
            Volume picture = pictures.get(role);
            if (picture == null) {
                throw new UnfitInputException(task, "this model needs %s; %s is missing"
                        .formatted(String.join(", ", tiles.input().channels()), role));
            }
            Grid own = picture.grid();
            if (own.columns() != grid.columns() || own.rows() != grid.rows() || own.slices() != grid.slices()) {
                throw new IllegalArgumentException(role + " is not on the labels' grid");
            }
            channels.add(picture);
        }
        return channels;
    }

    private List<float[]> sampled(List<Volume> channels, TileSpace space, SpaceBox box, BrainNormaliser normaliser)
            throws UnfitInputException {
        ChannelSampler sampler = new ChannelSampler(space, box);
        List<float[]> sampled = new ArrayList<>();
        for (Volume channel : channels) {
            float[] values = sampler.sample(channel);
            try {
                normaliser.normalise(values, (long) sampled.size() * values.length);
            } catch (ArithmeticException e) {
                String role = tiles.input().channels().get(sampled.size());
                throw new UnfitInputException(task, role + ": " + e.getMessage());
            }
            sampled.add(values);
        }
        return sampled;
    }

    private List<Warning> warnings(BrainBox brain, Grid grid) {
        TileInput input = tiles.input();
        double ml = brain.voxels() * grid.voxelMl();
        return !input.brainOnly() || ml <= LARGEST_BRAIN_ML ? List.of() : List.of(new Warning("not-skull-stripped",
                "This model knows the brain alone, without skull and scalp; here %.1f L are not black, more than any brain. "
                        .formatted(ml / 1000) + "What it found is not to be relied on."));
    }
}
