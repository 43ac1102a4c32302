package org.septum.reporting.stored;

import java.util.List;
import org.septum.imaging.Confidence;
import org.septum.imaging.Grid;

/**
 * A network's confidence as comma-separated values, a line for each label of each frame that was looked at: indices from 0, areas
 * in mm² as {@link Confidence} keeps them, and the confidence that follows from them. What is written is read back the same.
 */
public final class ConfidenceTable {
    /** The file's name in a folder of results. */
    public static final String FILE = "confidence.csv";
    private static final String LINE_END = "\r\n";
    private static final String COLUMNS = "phase,slice,label,labelled_mm2,expected_mm2,overlap_mm2,confidence";

    private ConfidenceTable() {}

    /** The table's text. */
    public static String write(Confidence table) {
        StringBuilder out = new StringBuilder(COLUMNS).append(LINE_END);
        for (int phase = 0; phase < table.phases(); phase++) {
            for (int slice = 0; slice < table.slices(); slice++) {
                for (int label = 1; label <= table.labels() && table.known(slice, phase); label++) {
                    out.append(phase).append(',').append(slice).append(',').append(label)
                            .append(',').append(table.labelledMm2(slice, phase, label))
                            .append(',').append(table.expectedMm2(slice, phase, label))
                            .append(',').append(table.overlapMm2(slice, phase, label))
                            .append(',').append((float) table.of(slice, phase, label)).append(LINE_END);
                }
            }
        }
        return out.toString();
    }

    /**
     * A table from its text.
     *
     * @param grid of the pictures
     * @throws IllegalArgumentException saying what is wrong, where the text is none, or of other pictures
     */
    public static Confidence read(String text, Grid grid) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(COLUMNS)) {
            throw new IllegalArgumentException("its first line is not " + COLUMNS);
        }
        List<Row> rows = lines.subList(1, lines.size()).stream().map(line -> Row.of(line, grid)).toList();
        Confidence table = new Confidence(grid, rows.stream().mapToInt(Row::label).max().orElse(1));
        int labels = table.labels();
        if (rows.size() % labels != 0) {
            throw new IllegalArgumentException("%d lines are no whole frames of %d labels".formatted(rows.size(), labels));
        }
        for (int i = 0; i < rows.size(); i += labels) {
            enter(table, rows.subList(i, i + labels));
        }
        return table;
    }

    /** Enters a frame's lines, which are those of labels 1, 2, …. */
    private static void enter(Confidence table, List<Row> frame) {
        float[][] areas = new float[3][frame.size()];
        Row first = frame.getFirst();
        for (int i = 0; i < frame.size(); i++) {
            Row row = frame.get(i);
            if (row.phase != first.phase || row.slice != first.slice || row.label != i + 1) {
                throw new IllegalArgumentException(
                        "the lines of phase %d, slice %d are not whole".formatted(first.phase, first.slice));
            }
            areas[0][i] = row.labelled;
            areas[1][i] = row.expected;
            areas[2][i] = row.overlap;
        }
        table.set(first.slice, first.phase, areas[0], areas[1], areas[2]);
    }

    private record Row(int phase, int slice, int label, float labelled, float expected, float overlap) {
        static Row of(String line, Grid grid) {
            String[] cells = line.split(",", -1);
            try {
                Row row = new Row(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), Integer.parseInt(cells[2]),
                        Float.parseFloat(cells[3]), Float.parseFloat(cells[4]), Float.parseFloat(cells[5]));
                row.checkOn(grid);
                return row;
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalArgumentException("a line is no confidence: " + line, e);
            }
        }

        private void checkOn(Grid grid) {
            if (phase < 0 || phase >= grid.phases() || slice < 0 || slice >= grid.slices() || label < 1 || label > 255) {
                throw new IllegalArgumentException(
                        "phase %d, slice %d, label %d is not in these pictures".formatted(phase, slice, label));
            }
            for (float area : new float[] {labelled, expected, overlap}) {
                if (!(area >= 0 && Float.isFinite(area))) {
                    throw new IllegalArgumentException("an area of %s mm²".formatted(area));
                }
            }
        }
    }
}
