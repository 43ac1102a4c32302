package org.septum.viewer.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.septum.measurements.cardiac.PapillaryConvention;
import org.septum.viewer.phantom.ReadPhantom;

class BasisViewModelTest {
    private final ReadPhantom phantom = new ReadPhantom();
    private final BasisViewModel basis = phantom.room().panels().basis();

    private boolean has(String id) {
        return phantom.room().reading().readingProperty().get().orElseThrow().measurement(id).isPresent();
    }

    @Test
    void typedHeightAndWeightIndexTheVolumes() {
        assertFalse(has("lv.edvi"));
        assertEquals(Optional.empty(), basis.size("180", "80"));
        assertEquals(phantom.value("lv.edv") / 2, phantom.value("lv.edvi"), 1e-9, "180 cm and 80 kg have 2 m²");
        phantom.room().history().undo();
        assertFalse(has("lv.edvi"));
    }

    @Test
    void aSizeNoPatientHasIsRefusedWithTheReasonAndChangesNothing() {
        assertEquals(Optional.of("A height of 1.8 cm is not a patient's."), basis.size("1,8", "80"));
        assertEquals(Optional.of("Height is a number of cm, weight a number of kg."), basis.size("tall", "80"));
        assertFalse(has("lv.edvi"));
        assertEquals(Optional.empty(), phantom.room().history().undoableProperty().get());
    }

    @Test
    void heartRateOfTheTimesUntilOneIsTyped() {
        assertEquals(60_000 / 880.0, basis.rate().orElseThrow().perMinute(), 1e-6);
        assertEquals(Optional.empty(), basis.heartRate("90"));
        assertEquals(phantom.value("lv.sv") * 90 / 1000, phantom.value("lv.co"), 1e-9);
        assertTrue(basis.heartRate("900").isPresent());
        assertEquals(90, basis.rate().orElseThrow().perMinute());
        basis.heartRate("");
        assertEquals(60_000 / 880.0, basis.rate().orElseThrow().perMinute(), 1e-6);
    }

    @Test
    void agesAreWholeYears() {
        assertTrue(basis.age("12.5").isPresent());
        assertTrue(basis.age("-3").isPresent());
        assertEquals(Optional.empty(), basis.age("44"));
        assertEquals(44, basis.choicesProperty().get().orElseThrow().body().ageYears().orElseThrow());
    }

    @Test
    void papillaryMuscleInTheWallMakesItHeavierAndTheCavitySmaller() {
        double mass = phantom.value("lv.mass");
        double edv = phantom.value("lv.edv");
        assertTrue(basis.canTellPapillary());
        basis.papillary(PapillaryConvention.MYOCARDIUM);
        assertTrue(phantom.value("lv.mass") > mass, "mass");
        assertTrue(phantom.value("lv.edv") < edv, "volume");
        phantom.room().history().undo();
        assertEquals(mass, phantom.value("lv.mass"));
    }
}
