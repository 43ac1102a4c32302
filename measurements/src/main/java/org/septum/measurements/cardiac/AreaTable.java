package org.septum.measurements.cardiac;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.LabelledPixels;
import org.septum.imaging.Volume;
import org.septum.measurements.cardiac.regional.FrameWall;
import org.septum.measurements.cardiac.regional.HeartLabels;

/**
 * How much of each structure there is in each frame of a label map: all that a reading is computed from. Reading follows an edit
 * at once because {@link #recounted} looks at the one frame that was edited and shares the rest.
 *
 * <p>Immutable, and safe to use from any thread. The label map is borrowed: who writes to a frame of it asks for a table with that
 * frame recounted afterwards and gives up tables made before.
 */
public final class AreaTable {
    private static final int VALUES = 256;

    private final LabelMap map;
    private final LabelSet labels;
    private final Optional<Volume> picture;
    private final Frame[] frames;

    private AreaTable(LabelMap map, LabelSet labels, Optional<Volume> picture, Frame[] frames) {
        this.map = map;
        this.labels = labels;
        this.picture = picture;
        this.frames = frames;
    }

    /** @param papillary pixels of muscle in the cavity; 0 without a picture */
    private record Frame(int[] pixels, int papillary, Optional<FrameWall> wall) {}

    /** A table of labels alone, which cannot tell papillary muscle from blood. */
    public static AreaTable of(LabelMap map, LabelSet labels) {
        return counted(map, labels, Optional.empty());
    }

    /**
     * A table that tells papillary muscle from blood by the picture.
     *
     * @param picture on the label map's grid; borrowed, and open as long as frames are recounted
     */
    public static AreaTable of(LabelMap map, LabelSet labels, Volume picture) {
        if (!picture.grid().equals(map.grid())) {
            throw new IllegalArgumentException("the picture is not on the label map's grid");
        }
        return counted(map, labels, Optional.of(picture));
    }

    private static AreaTable counted(LabelMap map, LabelSet labels, Optional<Volume> picture) {
        Grid grid = map.grid();
        AreaTable table = new AreaTable(map, labels, picture, new Frame[grid.slices() * grid.phases()]);
        for (int phase = 0; phase < grid.phases(); phase++) {
            for (int slice = 0; slice < grid.slices(); slice++) {
                table.frames[grid.frame(slice, phase)] = table.count(slice, phase);
            }
        }
        return table;
    }

    /** The table after the labels of one frame were written to. */
    public AreaTable recounted(int slice, int phase) {
        return recounted(map, slice, phase);
    }

    /**
     * The table of another map, which differs from this table's in one frame.
     *
     * @param edited on the same grid
     */
    public AreaTable recounted(LabelMap edited, int slice, int phase) {
        if (!edited.grid().equals(map.grid())) {
            throw new IllegalArgumentException("the edited labels are on another grid");
        }
        AreaTable next = new AreaTable(edited, labels, picture, frames.clone());
        next.frames[edited.grid().frame(slice, phase)] = next.count(slice, phase);
        return next;
    }

    private Frame count(int slice, int phase) {
        byte[] frame = map.frame(slice, phase);
        int[] pixels = new int[VALUES];
        for (int i = LabelledPixels.next(frame, 0); i < frame.length; i = LabelledPixels.next(frame, i + 1)) {
            pixels[Byte.toUnsignedInt(frame[i])]++;
        }
        Optional<HeartLabels> heart = heart();
        return new Frame(pixels, heart.map(h -> papillary(slice, phase, frame, h)).orElse(0),
                heart.map(h -> new FrameWall(frame, map.grid().columns(), h)));
    }

    private int papillary(int slice, int phase, byte[] frame, HeartLabels heart) {
        if (picture.isEmpty()) {
            return 0;
        }
        float[] values = new float[frame.length];
        picture.get().values(slice, phase, values);
        return PapillaryMuscle.pixels(values, frame, heart);
    }

    private Optional<HeartLabels> heart() {
        Optional<Label> lv = labels.byId(CardiacReading.LV);
        Optional<Label> wall = labels.byId(CardiacReading.MYOCARDIUM);
        int rv = labels.byId(CardiacReading.RV).map(Label::value).orElse(HeartLabels.NONE);
        return lv.isEmpty() || wall.isEmpty() ? Optional.empty()
                : Optional.of(new HeartLabels(lv.get().value(), wall.get().value(), rv));
    }

    public Grid grid() {
        return map.grid();
    }

    public LabelSet labels() {
        return labels;
    }

    /** Whether papillary muscle was told from blood. */
    public boolean hasPicture() {
        return picture.isPresent();
    }

    /** Pixels of a structure in a frame; 0 where the label set has no such structure. */
    public int pixels(String structure, int slice, int phase) {
        return labels.byId(structure).map(label -> frame(slice, phase).pixels[label.value()]).orElse(0);
    }

    /** Pixels of the left cavity that are muscle by their signal; 0 without a picture. */
    public int papillaryPixels(int slice, int phase) {
        return frame(slice, phase).papillary;
    }

    /** Slices with a structure at a phase, from the first to the last of them; empty where there is none. */
    public Optional<SliceRange> labelled(String structure, int phase) {
        int first = -1;
        int last = -1;
        for (int slice = 0; slice < grid().slices(); slice++) {
            if (pixels(structure, slice, phase) > 0) {
                first = first < 0 ? slice : first;
                last = slice;
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(new SliceRange(first, last));
    }

    /** Whether the apex is at the highest slice index: the half of the left ventricle that is smaller at a phase. */
    public boolean apexLast(int phase) {
        Optional<SliceRange> range = labelled(CardiacReading.LV, phase);
        if (range.isEmpty()) {
            return true;
        }
        long difference = 0;
        for (int slice = range.get().first(); slice <= range.get().last(); slice++) {
            long outline = pixels(CardiacReading.LV, slice, phase) + (long) pixels(CardiacReading.MYOCARDIUM, slice, phase);
            difference += outline * Integer.signum(range.get().first() + range.get().last() - 2 * slice);
        }
        return difference >= 0;
    }

    /** The wall slice by slice at a phase; empty for slices that do not count. */
    List<Optional<FrameWall>> walls(int phase, Optional<SliceRange> counting) {
        List<Optional<FrameWall>> walls = new ArrayList<>();
        for (int slice = 0; slice < grid().slices(); slice++) {
            boolean counts = counting.isEmpty() || counting.get().holds(slice);
            walls.add(counts ? frame(slice, phase).wall : Optional.empty());
        }
        return walls;
    }

    private Frame frame(int slice, int phase) {
        return frames[grid().frame(slice, phase)];
    }
}
