package org.septum.imaging.study;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;

/**
 * Siemens' mosaic: the slices of a volume side by side in one picture, row by row from the upper left, in a square of tiles.
 *
 * <p>Image Position (Patient) is that of the whole mosaic as if it lay around the first slice's centre, so the first slice's corner is
 * half the difference of the sizes further on.
 *
 * @param slices tiles in use
 * @param across tiles in a row
 * @param reversed whether the slices follow one another against the direction that rows and columns give
 */
record Mosaic(int slices, int across, boolean reversed) {
    private static final int MOST = 10_000;

    /** Empty where the picture is no mosaic, or nothing says how many slices it has. */
    static Optional<Mosaic> of(Attributes data) throws IOException {
        if (!isMosaic(data)) {
            return Optional.empty();
        }
        OptionalInt csa = data.privateTag("SIEMENS CSA HEADER", 0x0029, 0x10);
        CsaHeader header = CsaHeader.of(csa.isPresent() ? data.getBytes(csa.getAsInt()) : new byte[0]);
        double[] count = header.numbers("NumberOfImagesInMosaic");
        OptionalInt plain = data.privateTag("SIEMENS MR HEADER", 0x0019, 0x0A);
        int slices = count.length > 0 ? (int) count[0] : plain.isPresent() ? data.getInt(plain.getAsInt(), 0) : 0;
        int across = (int) Math.ceil(Math.sqrt(slices));
        boolean fits = slices > 0 && slices <= MOST && data.getInt(Tag.Columns, 0) % across == 0
                && data.getInt(Tag.Rows, 0) % across == 0;
        return fits ? Optional.of(new Mosaic(slices, across, reversed(data, header))) : Optional.empty();
    }

    static boolean isMosaic(Attributes data) {
        return Arrays.asList(data.getStrings(Tag.ImageType)).contains("MOSAIC");
    }

    private static boolean reversed(Attributes data, CsaHeader header) {
        double[] normal = header.numbers("SliceNormalVector");
        double[] o = data.getDoubles(Tag.ImageOrientationPatient);
        if (normal.length != 3 || o.length != 6) {
            return false;
        }
        double[] cross = Plane.cross(new double[] {o[0], o[1], o[2]}, new double[] {o[3], o[4], o[5]});
        return Plane.dot(normal, cross) < 0;
    }

    PixelLayout tile(PixelLayout whole) {
        return whole.ofSize(whole.columns() / across, whole.rows() / across);
    }

    Crop crop(int slice, PixelLayout tile) {
        return new Crop(slice % across * tile.columns(), slice / across * tile.rows());
    }

    /**
     * Where a slice lies.
     *
     * @param whole the plane the file states
     * @param distance mm from slice to slice
     */
    Plane plane(int slice, Plane whole, PixelLayout mosaic, double distance) {
        PixelLayout tile = tile(mosaic);
        double[] corner = whole.at((mosaic.columns() - tile.columns()) / 2.0, (mosaic.rows() - tile.rows()) / 2.0);
        return whole.at(corner).moved((reversed ? -distance : distance) * slice);
    }
}
