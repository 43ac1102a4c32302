package org.septum.dicom.codec.jpeg2000;

import org.septum.dicom.pixel.CodecException;

/** One component of one tile: its resolutions and how it is coded (T.800 B.5). */
final class TileComponent {
    private final Area area;
    private final ImageSize.Component component;
    private final ComponentCoding coding;
    private final int regionShift;
    private final Resolution[] resolutions;

    /** @param mostPrecincts the tile may have; its stream cannot hold more */
    TileComponent(ImageSize size, Area tile, int index, Parameters parameters, long mostPrecincts) throws CodecException {
        component = size.components()[index];
        area = tile.reduced(component.stepX(), component.stepY());
        coding = parameters.coding(index);
        regionShift = parameters.regionShift(index);
        resolutions = new Resolution[coding.levels() + 1];
        for (int r = 0; r < resolutions.length; r++) {
            Area part = area.halved(coding.levels() - r);
            int width = coding.precinctWidth(r);
            int height = coding.precinctHeight(r);
            if (Resolution.precincts(part, width, height) > mostPrecincts) {
                throw new CodecException("more JPEG 2000 precincts than the stream has room for");
            }
            resolutions[r] = new Resolution(part, width, height, bands(r, parameters.quantization(index)));
        }
    }

    private Subband[] bands(int resolution, Quantization quantization) throws CodecException {
        if (resolution == 0) {
            return new Subband[] {band(0, 0, 0, quantization)};
        }
        Subband[] bands = new Subband[3];
        for (int b = 0; b < 3; b++) {
            bands[b] = band(resolution, b + 1, 3 * (resolution - 1) + b + 1, quantization);
        }
        return bands;
    }

    private Subband band(int resolution, int orientation, int index, Quantization quantization) throws CodecException {
        int levels = coding.levels();
        int times = resolution == 0 ? levels : levels - resolution + 1;
        Area low = area.halved(times);
        int exponent = quantization.exponent(index);
        // The irreversible wavelet's high-pass gain of two is in its own scaling factors.
        double step = (1 + quantization.mantissa(index) / 2048.0) * Math.scalb(1.0, component.precision() - exponent);
        int halved = resolution == 0 ? 0 : 1;
        return new Subband(orientation, area.subband(times, orientation & 1, orientation >> 1),
                exponent + quantization.guardBits() - 1 + regionShift, (float) step, (orientation & 1) == 0 ? 0 : low.width(),
                orientation < 2 ? 0 : low.height(), Math.min(coding.blockWidth(), coding.precinctWidth(resolution) - halved),
                Math.min(coding.blockHeight(), coding.precinctHeight(resolution) - halved));
    }

    Area area() {
        return area;
    }

    ImageSize.Component component() {
        return component;
    }

    ComponentCoding coding() {
        return coding;
    }

    int regionShift() {
        return regionShift;
    }

    int levels() {
        return coding.levels();
    }

    Resolution resolution(int r) {
        return resolutions[r];
    }
}
