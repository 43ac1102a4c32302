package org.septum.reporting.stored;

import static org.septum.reporting.stored.ResultText.given;

import java.util.List;
import org.septum.measurements.Measurement;

/** A measurement as result.json has it, without interval and normal range. */
record NumberText(String id, String name, Double value, String unit, String method) {
    Measurement measurement() {
        return new Measurement(given(id, "a measurement's id"), given(name, "a measurement's name"),
                given(value, "a measurement's value"), given(unit, "a measurement's unit"), given(method, "a measurement's method"));
    }

    static List<Measurement> all(List<NumberText> numbers) {
        return given(numbers, "measurements").stream().map(NumberText::measurement).toList();
    }
}
