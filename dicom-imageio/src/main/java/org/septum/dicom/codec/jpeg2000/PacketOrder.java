package org.septum.dicom.codec.jpeg2000;

import org.septum.dicom.pixel.CodecException;

/**
 * Goes through the packets of a tile in the order of its progressions (T.800 B.12) until there is no further packet. A packet that
 * came in an earlier progression does not come again.
 */
final class PacketOrder {
    private final Area tile;
    private final TileComponent[] components;
    private final PacketReader reader;

    PacketOrder(Area tile, TileComponent[] components, PacketReader reader) {
        this.tile = tile;
        this.components = components;
        this.reader = reader;
    }

    void read(Parameters parameters) throws CodecException {
        for (Progression volume : parameters.progressions()) {
            read(limit(volume, parameters.style().layers()));
        }
    }

    private Progression limit(Progression v, int layers) {
        int resolutions = 0;
        for (TileComponent component : components) {
            resolutions = Math.max(resolutions, component.levels() + 1);
        }
        return new Progression(v.order(), v.firstResolution(), Math.min(resolutions, v.resolutionEnd()), v.firstComponent(),
                Math.min(components.length, v.componentEnd()), Math.min(layers, v.layerEnd()));
    }

    private void read(Progression v) throws CodecException {
        switch (v.order()) {
            case CodingStyle.LRCP -> {
                for (int layer = 0; layer < v.layerEnd() && !reader.isAtEnd(); layer++) {
                    for (int r = v.firstResolution(); r < v.resolutionEnd(); r++) {
                        readAll(v, r, layer, layer + 1);
                    }
                }
            }
            case CodingStyle.RLCP -> {
                for (int r = v.firstResolution(); r < v.resolutionEnd(); r++) {
                    for (int layer = 0; layer < v.layerEnd() && !reader.isAtEnd(); layer++) {
                        readAll(v, r, layer, layer + 1);
                    }
                }
            }
            case CodingStyle.RPCL -> {
                for (int r = v.firstResolution(); r < v.resolutionEnd(); r++) {
                    readPositions(v, r, r + 1, v.firstComponent(), v.componentEnd());
                }
            }
            case CodingStyle.PCRL -> readPositions(v, v.firstResolution(), v.resolutionEnd(), v.firstComponent(),
                    v.componentEnd());
            default -> {
                for (int c = v.firstComponent(); c < v.componentEnd(); c++) {
                    readPositions(v, v.firstResolution(), v.resolutionEnd(), c, c + 1);
                }
            }
        }
    }

    private void readAll(Progression v, int r, int layer, int layerEnd) throws CodecException {
        for (int c = v.firstComponent(); c < v.componentEnd(); c++) {
            if (r <= components[c].levels()) {
                int precincts = components[c].resolution(r).precincts();
                for (int p = 0; p < precincts; p++) {
                    readLayers(components[c], r, p, layer, layerEnd);
                }
            }
        }
    }

    private void readPositions(Progression v, int firstR, int endR, int firstC, int endC) throws CodecException {
        PrecinctPositions rows = PrecinctPositions.rows(tile, components, firstR, endR, firstC, endC);
        PrecinctPositions columns = PrecinctPositions.columns(tile, components, firstR, endR, firstC, endC);
        for (int y = 0; y < rows.count() && !reader.isAtEnd(); y++) {
            for (int x = 0; x < columns.count(); x++) {
                for (int c = firstC; c < endC; c++) {
                    for (int r = firstR; r < Math.min(endR, components[c].levels() + 1); r++) {
                        int row = rows.precinct(c - firstC, r - firstR, y);
                        int column = columns.precinct(c - firstC, r - firstR, x);
                        if (row >= 0 && column >= 0) {
                            int across = components[c].resolution(r).across();
                            readLayers(components[c], r, row * across + column, 0, v.layerEnd());
                        }
                    }
                }
            }
        }
    }

    private void readLayers(TileComponent component, int r, int index, int layer, int layerEnd) throws CodecException {
        for (int l = layer; l < layerEnd; l++) {
            if (reader.isAtEnd()) {
                return;
            }
            Precinct precinct = component.resolution(r).precinct(index);
            if (l == precinct.layer) {
                reader.read(precinct, component.coding(), l);
                precinct.layer++;
            }
        }
    }
}
