package org.septum.reporting.picture;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.septum.imaging.Warning;
import org.septum.measurements.Measurement;
import org.septum.reporting.Findings;

/** The measurements in columns by structure, and under them what a reader should know. */
final class KeyNumbers {
    private static final int MOST_LINES = 4;
    private static final double MOST_WIDE = 28;

    private final Findings findings;
    private final List<Measurement> main;
    private final Theme theme;
    private final Lettering letters;

    KeyNumbers(Findings findings, Theme theme, Lettering letters) {
        this.findings = findings;
        main = findings.measurements().stream().filter(Wording::isMain).toList();
        this.theme = theme;
        this.letters = letters;
    }

    /** Paints them into a panel; {@code size} is the letters' height. */
    void paint(Graphics2D g, Rectangle2D panel, double size) {
        List<String> groups = main.stream().map(KeyNumbers::group).distinct().toList();
        double inset = 1.6 * size;
        double column = Math.min(MOST_WIDE * size, (panel.getWidth() - 2 * inset) / Math.max(1, groups.size()));
        double bottom = panel.getY() + inset;
        for (int i = 0; i < groups.size(); i++) {
            String group = groups.get(i);
            List<Measurement> mine = main.stream().filter(m -> group(m).equals(group)).toList();
            bottom = Math.max(bottom, column(g, mine, panel.getX() + inset + i * column, panel.getY() + inset,
                    column - 2.4 * size, size));
        }
        if (groups.isEmpty()) {
            g.setColor(theme.dim());
            letters.draw(g, "No measurements", panel.getX() + inset, panel.getY() + inset + size, size);
            bottom += 2 * size;
        }
        double small = 0.9 * size;
        List<String> lines = lines(small, panel.getWidth() - 2 * inset);
        double top = Math.max(bottom + 1.8 * size, panel.getMaxY() - 0.2 * size - 1.5 * small * lines.size());
        warnings(g, lines, panel.getX() + inset, top, small);
    }

    private static String group(Measurement m) {
        String structure = m.id().substring(0, m.id().indexOf('.'));
        return structure.equals("tumour") ? m.unit().equals("mL") ? "Volumes" : "Extent" : structure;
    }

    private double column(Graphics2D g, List<Measurement> measurements, double x, double y, double width, double size) {
        double at = y + size;
        g.setColor(theme.dim());
        letters.draw(g, heading(measurements.getFirst()), x, at, size);
        at += 0.6 * size;
        for (Measurement m : measurements) {
            boolean leading = Wording.isLeading(m);
            double height = leading ? 2.2 * size : 1.25 * size;
            at += leading ? 2.7 * size : 2.05 * size;
            g.setColor(theme.dim());
            letters.draw(g, abbreviation(m), x, at, 1.1 * size);
            g.setColor(leading ? theme.accent() : theme.text());
            letters.drawRight(g, Wording.value(m), x + width, at, height);
        }
        return at;
    }

    private static String heading(Measurement m) {
        return switch (group(m)) {
            case "lv" -> "Left ventricle";
            case "rv" -> "Right ventricle";
            case "Volumes" -> "Volumes of the tumour";
            case "Extent" -> "Extent and place";
            default -> "Measurements";
        };
    }

    private static String abbreviation(Measurement m) {
        return switch (m.id().substring(m.id().indexOf('.') + 1)) {
            case "edv" -> "EDV";
            case "esv" -> "ESV";
            case "sv" -> "Stroke volume";
            case "ef" -> "Ejection fraction";
            case "mass" -> "Mass";
            case "volume" -> "Volume";
            default -> m.name();
        };
    }

    /** The warnings that fit, broken into lines; the rest is counted. */
    private List<String> lines(double size, double width) {
        List<Warning> all = findings.warnings();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<String> own = letters.wrapped("! " + all.get(i).text(), size, width);
            boolean last = i == all.size() - 1;
            if (lines.size() + own.size() > (last ? MOST_LINES : MOST_LINES - 1)) {
                lines.add("! " + (lines.isEmpty() ? "" : "and ") + (all.size() - i) + " more, listed in result.json");
                break;
            }
            lines.addAll(own);
        }
        return lines;
    }

    private void warnings(Graphics2D g, List<String> lines, double x, double y, double size) {
        g.setColor(theme.accent());
        for (int i = 0; i < lines.size(); i++) {
            letters.draw(g, lines.get(i), x, y + 1.5 * size * i, size);
        }
    }
}
