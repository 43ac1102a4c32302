package org.septum.viewer.numbers;

import java.util.Map;
import org.septum.measurements.Measurement;

/** The short names every reader of hearts knows; the whole name is in the tooltip. */
final class ShortNames {
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("edv", "EDV"), Map.entry("esv", "ESV"),
            Map.entry("sv", "SV"), Map.entry("ef", "EF"), Map.entry("co", "Output"), Map.entry("mass", "Mass"),
            Map.entry("edvi", "EDV index"), Map.entry("esvi", "ESV index"), Map.entry("svi", "SV index"),
            Map.entry("ci", "Cardiac index"), Map.entry("massi", "Mass index"), Map.entry("per", "Peak ejection"),
            Map.entry("pfr", "Peak filling"), Map.entry("volume", "Volume"));

    private ShortNames() { }

    static String of(Measurement measurement) {
        String id = measurement.id();
        return NAMES.getOrDefault(id.substring(id.indexOf('.') + 1), measurement.name());
    }
}
