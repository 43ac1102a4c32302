package org.septum.dicom.codec.jpeg2000;

import java.util.ArrayList;
import java.util.List;
import org.septum.dicom.pixel.CodecException;

/**
 * What the marker segments of the main header, or of a tile's, say of coding. A component's own segment goes before one for all
 * components, a tile's before the main header's (T.800 A.6.1 to A.6.6).
 */
final class Parameters {
    /** Each goes through all precincts, even where it adds nothing. */
    private static final int MOST_PROGRESSIONS = 512;

    private final ImageSize size;
    private final ComponentCoding[] coding;
    private final Quantization[] quantization;
    private final boolean[] ownCoding;
    private final boolean[] ownQuantization;
    private final int[] regionShift;
    private final List<Progression> progressions = new ArrayList<>();
    private CodingStyle style;
    private boolean inheritedProgressions;

    Parameters(ImageSize size) {
        this.size = size;
        int components = size.components().length;
        coding = new ComponentCoding[components];
        quantization = new Quantization[components];
        ownCoding = new boolean[components];
        ownQuantization = new boolean[components];
        regionShift = new int[components];
    }

    /** Parameters of a tile, which start as the main header's. */
    Parameters forTile() {
        Parameters tile = new Parameters(size);
        System.arraycopy(coding, 0, tile.coding, 0, coding.length);
        System.arraycopy(quantization, 0, tile.quantization, 0, quantization.length);
        System.arraycopy(regionShift, 0, tile.regionShift, 0, regionShift.length);
        tile.progressions.addAll(progressions);
        tile.inheritedProgressions = true;
        tile.style = style;
        return tile;
    }

    /** Takes in a marker segment; those that say nothing of coding are left out. */
    void read(int marker, Segment in) throws CodecException {
        int components = coding.length;
        switch (marker) {
            case Marker.COD -> readCod(in);
            case Marker.COC -> {
                int c = in.component(components);
                coding[c] = ComponentCoding.read(in, (in.u8() & 1) != 0);
                ownCoding[c] = true;
            }
            case Marker.QCD -> {
                Quantization all = Quantization.read(in);
                for (int c = 0; c < components; c++) {
                    quantization[c] = ownQuantization[c] ? quantization[c] : all;
                }
            }
            case Marker.QCC -> {
                int c = in.component(components);
                quantization[c] = Quantization.read(in);
                ownQuantization[c] = true;
            }
            case Marker.RGN -> readRegion(in);
            case Marker.POC -> readProgressions(in);
            default -> {
            }
        }
    }

    private void readCod(Segment in) throws CodecException {
        int flags = in.u8();
        style = CodingStyle.read(in);
        ComponentCoding all = ComponentCoding.read(in, (flags & 1) != 0);
        for (int c = 0; c < coding.length; c++) {
            coding[c] = ownCoding[c] ? coding[c] : all;
        }
    }

    private void readRegion(Segment in) throws CodecException {
        int c = in.component(coding.length);
        int kind = in.u8();
        if (kind != 0) {
            throw new CodecException("a JPEG 2000 region of interest of kind " + kind);
        }
        regionShift[c] = in.u8();
    }

    private void readProgressions(Segment in) throws CodecException {
        if (inheritedProgressions) {
            progressions.clear();
            inheritedProgressions = false;
        }
        int length = coding.length < 257 ? 7 : 9;
        while (in.remaining() >= length) {
            progressions.add(Progression.read(in, coding.length));
        }
        if (progressions.size() > MOST_PROGRESSIONS) {
            throw new CodecException(progressions.size() + " JPEG 2000 progressions");
        }
    }

    void checkComplete() throws CodecException {
        if (style == null || quantization[0] == null) {
            throw new CodecException("the JPEG 2000 header lacks its coding style or quantization");
        }
    }

    CodingStyle style() {
        return style;
    }

    ComponentCoding coding(int component) {
        return coding[component];
    }

    Quantization quantization(int component) throws CodecException {
        if (quantization[component] == null) {
            throw new CodecException("JPEG 2000 component " + component + " has no quantization");
        }
        return quantization[component];
    }

    /** By how many bit-planes samples inside the region of interest are lifted. */
    int regionShift(int component) {
        return regionShift[component];
    }

    /** The volumes of packets, one after the other. */
    List<Progression> progressions() {
        if (!progressions.isEmpty()) {
            return progressions;
        }
        return List.of(new Progression(style.order(), 0, 33, 0, coding.length, style.layers()));
    }
}
