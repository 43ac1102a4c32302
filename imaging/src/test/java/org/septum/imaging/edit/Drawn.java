package org.septum.imaging.edit;

import org.septum.imaging.Affine;
import org.septum.imaging.Grid;

/** Frames drawn for tests: '.' nothing, 'R' 1, 'M' 2, 'L' 3; and round hearts. */
final class Drawn {
    static final int RV = 1;
    static final int WALL = 2;
    static final int LV = 3;

    private Drawn() { }

    static byte[] frame(String... rows) {
        byte[] labels = new byte[rows.length * rows[0].length()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) ".RML".indexOf(rows[i / rows[0].length()].charAt(i % rows[0].length()));
        }
        return labels;
    }

    static String[] text(byte[] labels, int columns) {
        String[] rows = new String[labels.length / columns];
        for (int y = 0; y < rows.length; y++) {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < columns; x++) {
                row.append(".RML".charAt(labels[y * columns + x]));
            }
            rows[y] = row.toString();
        }
        return rows;
    }

    static PixelPlane plane(String... rows) {
        return new PixelPlane(rows[0].length(), rows.length, 1, 1);
    }

    /** A ring of wall around a cavity, with a right ventricle beside it; radii in mm, centre in pixels. */
    static byte[] heart(PixelPlane plane, double column, double row, double inner, double outer) {
        Area epi = Brush.stroke(plane, column, row, column, row, outer);
        Area endo = Brush.stroke(plane, column, row, column, row, inner);
        double aside = column - 1.6 * outer / plane.mmPerColumn();
        Area rv = Brush.stroke(plane, aside, row, aside, row, outer);
        byte[] labels = new byte[plane.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (endo.has(i) ? LV : epi.has(i) ? WALL : rv.has(i) ? RV : 0);
        }
        return labels;
    }

    static Grid grid(PixelPlane plane, int slices, int phases) {
        return new Grid(plane.columns(), plane.rows(), slices, phases,
                Affine.ofRows(plane.mmPerColumn(), 0, 0, 0, 0, plane.mmPerRow(), 0, 0, 0, 0, 8, 0));
    }
}
