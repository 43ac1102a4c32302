package org.septum.dicom.codec.jpeg2000;

import java.util.ArrayList;
import java.util.List;
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
            case CodingStyle.LRCP -> readByLayer(v, v.firstResolution(), v.resolutionEnd());
            case CodingStyle.RLCP -> {
                for (int r = v.firstResolution(); r < v.resolutionEnd(); r++) {
                    readByLayer(v, r, r + 1);
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

    /** Layers that all precincts have got earlier are skipped: a damaged header may promise them again and again. */
    private void readByLayer(Progression v, int firstR, int endR) throws CodecException {
        int layer = 0;
        while (layer < v.layerEnd() && !reader.isAtEnd()) {
            int next = v.layerEnd();
            for (int r = firstR; r < endR; r++) {
                for (int c = v.firstComponent(); c < v.componentEnd(); c++) {
                    next = Math.min(next, r <= components[c].levels() ? readLayer(components[c], r, layer) : next);
                }
            }
            layer = next;
        }
    }

    /** @return the next layer that one of the precincts lacks */
    private int readLayer(TileComponent component, int r, int layer) throws CodecException {
        Resolution resolution = component.resolution(r);
        int next = Integer.MAX_VALUE;
        for (int p = 0; p < resolution.precincts() && !reader.isAtEnd(); p++) {
            Precinct precinct = resolution.precinct(p);
            if (precinct.layer == layer) {
                reader.read(precinct, component.coding(), precinct.layer++);
            }
            next = Math.min(next, precinct.layer);
        }
        return next;
    }

    private void readPositions(Progression v, int firstR, int endR, int firstC, int endC) throws CodecException {
        List<PrecinctGrid> grids = new ArrayList<>();
        for (int c = firstC; c < endC; c++) {
            for (int r = firstR; r < Math.min(endR, components[c].levels() + 1); r++) {
                grids.add(new PrecinctGrid(tile, components[c], r));
            }
        }
        for (long y : PrecinctGrid.rows(grids)) {
            if (reader.isAtEnd()) {
                return;
            }
            List<PrecinctGrid> here = grids.stream().filter(grid -> grid.isAtRow(y)).toList();
            for (long x : PrecinctGrid.columns(here)) {
                for (PrecinctGrid grid : here) {
                    if (grid.isAtColumn(x)) {
                        readLayers(grid.component(), grid.resolution(), grid.next(), v.layerEnd());
                    }
                }
            }
            here.forEach(PrecinctGrid::nextRow);
        }
    }

    private void readLayers(TileComponent component, int r, int index, int layerEnd) throws CodecException {
        while (!reader.isAtEnd()) {
            Precinct precinct = component.resolution(r).precinct(index);
            if (precinct.layer >= layerEnd) {
                return;
            }
            reader.read(precinct, component.coding(), precinct.layer++);
        }
    }
}
