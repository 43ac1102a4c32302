package org.septum.viewer.numbers;

import java.util.Locale;
import java.util.Optional;
import org.septum.measurements.Measurement;
import org.septum.measurements.NormalRange;

/**
 * One measurement as a reader sees it in the table.
 *
 * @param id of the measurement, "lv.ef"
 * @param name short, "EF"
 * @param value rounded as its unit deserves
 * @param interval "± 3", or "" where nothing says how sure it is
 * @param unit "%"
 * @param normal "57–77", or "" where there is no range
 * @param standing where the value lies in it
 * @param hint all that is known of it, for a tooltip
 * @param doubt why it is not to be relied on; empty where nothing speaks against it
 */
public record NumberRow(String id, String name, String value, String interval, String unit, String normal, Standing standing,
        String hint, Optional<String> doubt) {
    /** Where a value lies in its normal range. */
    public enum Standing { UNKNOWN, WITHIN, BELOW, ABOVE }

    static NumberRow of(Measurement m, Optional<String> doubt) {
        return new NumberRow(m.id(), ShortNames.of(m), number(m, m.value()),
                m.interval().map(i -> "± " + number(m, i.halfWidth())).orElse(""), m.unit().equals("1") ? "" : m.unit(),
                m.normal().map(n -> "%s–%s".formatted(limit(n.low(), m.unit()), limit(n.high(), m.unit()))).orElse(""),
                m.normal().map(n -> standing(m.value(), n)).orElse(Standing.UNKNOWN), hint(m, doubt), doubt);
    }

    private static Standing standing(double value, NormalRange normal) {
        return normal.holds(value) ? Standing.WITHIN : value < normal.low() ? Standing.BELOW : Standing.ABOVE;
    }

    /** A tumour's millilitres have a decimal, and things that are counted none. */
    private static String number(Measurement m, double value) {
        boolean tumour = m.id().startsWith("tumour.");
        int decimals = m.unit().equals("mL") ? 1 : 0;
        return tumour && !m.unit().equals("mm") ? String.format(Locale.ROOT, "%." + decimals + "f", value) : rounded(value, m.unit());
    }

    /** Whole millilitres and grams: no reader and no network is surer than that. */
    static String rounded(double value, String unit) {
        int decimals = switch (unit) {
            case "1", "L/min", "L/min/m²" -> 2;
            case "%", "mm" -> 1;
            default -> 0;
        };
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Limits are published in whole per cent. */
    private static String limit(double value, String unit) {
        return unit.equals("%") ? String.format(Locale.ROOT, "%.0f", value) : rounded(value, unit);
    }

    private static String hint(Measurement m, Optional<String> doubt) {
        StringBuilder text = new StringBuilder("%s: %s %s".formatted(m.name(), rounded(m.value(), m.unit()), m.unit()));
        doubt.ifPresent(d -> text.append("\nDoubtful. ").append(d));
        text.append("\n").append(m.method());
        m.interval().ifPresent(i -> text.append("\n%s to %s %s at %.0f %%".formatted(
                rounded(i.low(), m.unit()), rounded(i.high(), m.unit()), m.unit(), 100 * i.level())));
        m.normal().ifPresent(n -> text.append("\nNormal %s to %s %s: %s\n%s".formatted(
                limit(n.low(), m.unit()), limit(n.high(), m.unit()), m.unit(), n.people(), n.source())));
        return text.toString();
    }
}
