package org.septum.viewer.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.septum.measurements.Measurement;
import org.septum.viewer.phantom.BeatingPhantom;

class MeasurementGroupsTest {
    private static Measurement named(String id, String name) {
        return new Measurement(id, name, 1, "mL", "counted");
    }

    private static List<String> lines(Measurement... measurements) {
        return MeasurementGroups.of(List.of(measurements), BeatingPhantom.labels()).groups().stream()
                .map(g -> g.title() + ": " + String.join(", ", g.rows().stream().map(MeasurementGroups.Row::name).toList()))
                .toList();
    }

    @Test
    void saysTheSharedWordsOnce() {
        assertEquals(List.of("Left ventricle: End-diastolic volume, Mass",
                        "Right ventricle: End-diastolic volume, Ejection fraction"),
                lines(named("lv.edv", "Left ventricular end-diastolic volume"),
                        named("rv.edv", "Right ventricular end-diastolic volume"),
                        named("lv.mass", "Left ventricular mass"), named("rv.ef", "Right ventricular ejection fraction")));
    }

    @Test
    void aLoneMeasurementKeepsItsWholeName() {
        assertEquals(List.of("TUMOUR: Whole tumour"), lines(named("tumour.whole", "Whole tumour")));
    }

    @Test
    void aNameNeverVanishes() {
        assertEquals(List.of("Tumour: Core, Core"), lines(named("tumour.a", "Tumour core"), named("tumour.b", "Tumour core")));
    }
}
