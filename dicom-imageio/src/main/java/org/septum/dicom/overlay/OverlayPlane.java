package org.septum.dicom.overlay;

import java.io.IOException;
import java.util.BitSet;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.pixel.Frame;

/**
 * The bits of an overlay for one frame.
 *
 * @param overlay whose they are
 * @param bits row by row, {@code rows × columns} of the overlay; not copied
 */
public record OverlayPlane(Overlay overlay, BitSet bits) {

    /**
     * Reads a plane of an overlay that has its own data. Its first bit follows the last one of the plane before, without a gap
     * (PS3.5 8.1.2).
     *
     * @param data the data set the overlay was found in
     * @param plane from 0 on
     * @throws DicomException where the data are too short
     */
    public static OverlayPlane of(Attributes data, Overlay overlay, int plane, String name) throws IOException {
        byte[] bytes = data.getBytes(Overlay.tag(Tag.OverlayData, overlay.group()));
        long size = (long) overlay.rows() * overlay.columns();
        long first = plane * size;
        if ((first + size + 7) / 8 > bytes.length) {
            throw new DicomException(name, DicomException.NO_OFFSET, "the data of overlay %04X are cut short: %d bytes, %d needed"
                    .formatted(overlay.group(), bytes.length, (first + size + 7) / 8));
        }
        BitSet bits = new BitSet((int) size);
        for (int i = 0; i < size; i++) {
            long bit = first + i;
            if ((bytes[(int) (bit >>> 3)] >>> (bit & 7) & 1) == 1) {
                bits.set(i);
            }
        }
        return new OverlayPlane(overlay, bits);
    }

    /**
     * Takes the plane of an overlay that lies in the pixels' unused bits.
     *
     * @param allocated the frame with all the bits its samples were allocated
     */
    public static OverlayPlane embedded(Overlay overlay, Frame allocated, String name) throws DicomException {
        if (overlay.rows() > allocated.rows() || overlay.columns() > allocated.columns() || allocated.samples() != 1
                || allocated.type().isFloating() || overlay.bitPosition() >= 8 * allocated.type().bytes()) {
            throw new DicomException(name, DicomException.NO_OFFSET, "the overlay %04X (%d × %d, bit %d) does not fit the pixels"
                    .formatted(overlay.group(), overlay.columns(), overlay.rows(), overlay.bitPosition()));
        }
        BitSet bits = new BitSet(overlay.rows() * overlay.columns());
        for (int row = 0; row < overlay.rows(); row++) {
            for (int column = 0; column < overlay.columns(); column++) {
                long sample = (long) allocated.value(row * allocated.columns() + column);
                if ((sample >>> overlay.bitPosition() & 1) == 1) {
                    bits.set(row * overlay.columns() + column);
                }
            }
        }
        return new OverlayPlane(overlay, bits);
    }

    /** Whether the bit over a pixel of the image is set; pixels from 0 on. Nothing is set beyond the overlay. */
    public boolean covers(int column, int row) {
        int x = column - (overlay.originColumn() - 1);
        int y = row - (overlay.originRow() - 1);
        return x >= 0 && y >= 0 && x < overlay.columns() && y < overlay.rows() && bits.get(y * overlay.columns() + x);
    }
}
