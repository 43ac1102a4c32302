package org.septum.dicom.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomException;

/**
 * An overlay of an image or a presentation state, without its bits.
 *
 * @param group 0x6000 to 0x601E
 * @param type what it shows
 * @param originRow where its first row lies, counted from 1 of the image's rows; may lie outside
 * @param originColumn the same for columns
 * @param frames how many planes it has
 * @param firstFrame the image's frame the first plane belongs to, from 1; 0 where the one plane belongs to all frames
 * @param bitPosition the bit of each pixel that is the overlay; −1 where Overlay Data holds the bits
 * @param label Overlay Label (60xx,1500); empty where there is none
 * @param description Overlay Description (60xx,0022); empty where there is none
 */
public record Overlay(int group, Type type, int rows, int columns, int originRow, int originColumn, int frames, int firstFrame,
        int bitPosition, String label, String description) {
    /** There are 16 groups that may hold overlays. */
    public static final int GROUPS = 16;
    private static final int FIRST = 0x6000;
    private static final long MOST_PIXELS = 1L << 30;

    /** Overlay Type (60xx,0040). */
    public enum Type {
        GRAPHICS, REGION
    }

    /** The tag of an overlay's element: {@code tag(Tag.OverlayRows, 0x6002)}. */
    public static int tag(int tag, int group) {
        return tag & 0xFFFF | group << 16;
    }

    /** The group of a bit of an activation mask: bit 0 is group 6000. */
    public static int group(int bit) {
        return FIRST + 2 * bit;
    }

    /** Whether a mask, bit 0 for group 6000, takes this overlay in. */
    public boolean isIn(int activationMask) {
        return (activationMask >>> (group - FIRST) / 2 & 1) == 1;
    }

    /** Whether its bits lie in the image's pixels. */
    public boolean isEmbedded() {
        return bitPosition >= 0;
    }

    /**
     * The plane that lies over a frame.
     *
     * @param frame of the image, from 0 on
     * @return from 0 on; −1 where the overlay has none for it
     */
    public int plane(int frame) {
        if (isEmbedded()) {
            return frame;
        }
        if (firstFrame == 0) {
            return 0;
        }
        int plane = frame + 1 - firstFrame;
        return plane >= 0 && plane < frames ? plane : -1;
    }

    /**
     * All overlays of a data set, in order of their groups.
     *
     * @param name the file, for messages
     * @throws DicomException where one contradicts itself
     */
    public static List<Overlay> all(Attributes data, String name) throws DicomException {
        List<Overlay> overlays = new ArrayList<>();
        for (int bit = 0; bit < GROUPS; bit++) {
            of(data, group(bit), name).ifPresent(overlays::add);
        }
        return overlays;
    }

    /** The overlay of one group; empty where the group holds none. */
    public static Optional<Overlay> of(Attributes data, int group, String name) throws DicomException {
        if (!data.containsValue(tag(Tag.OverlayRows, group)) || !data.containsValue(tag(Tag.OverlayColumns, group))) {
            return Optional.empty();
        }
        int rows = data.getInt(tag(Tag.OverlayRows, group), 0);
        int columns = data.getInt(tag(Tag.OverlayColumns, group), 0);
        if (rows <= 0 || columns <= 0 || (long) rows * columns > MOST_PIXELS) {
            throw new DicomException(name, DicomException.NO_OFFSET,
                    "the overlay %04X has %d rows and %d columns".formatted(group, rows, columns));
        }
        boolean embedded = !data.containsValue(tag(Tag.OverlayData, group))
                && data.getInt(tag(Tag.OverlayBitsAllocated, group), 1) > 1;
        if (!embedded && !data.containsValue(tag(Tag.OverlayData, group))) {
            return Optional.empty();
        }
        int[] origin = data.getInts(tag(Tag.OverlayOrigin, group));
        boolean everywhere = !data.containsValue(tag(Tag.NumberOfFramesInOverlay, group))
                && !data.containsValue(tag(Tag.ImageFrameOrigin, group));
        return Optional.of(new Overlay(group,
                data.getString(tag(Tag.OverlayType, group), "G").startsWith("R") ? Type.REGION : Type.GRAPHICS, rows, columns,
                origin.length == 2 ? origin[0] : 1, origin.length == 2 ? origin[1] : 1,
                Math.max(1, data.getInt(tag(Tag.NumberOfFramesInOverlay, group), 1)),
                everywhere ? 0 : Math.max(1, data.getInt(tag(Tag.ImageFrameOrigin, group), 1)),
                embedded ? data.getInt(tag(Tag.OverlayBitPosition, group), 0) : -1,
                data.getString(tag(Tag.OverlayLabel, group), ""), data.getString(tag(Tag.OverlayDescription, group), "")));
    }
}
