package org.septum.measurements.cardiac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.septum.measurements.NormalRange;

class NormalValuesTest {
    private static final Body MAN = Body.UNKNOWN.withSex(Sex.MALE).withAge(50);

    /** Petersen 2017's abstract: EF 58 ± 5 in men. Kawel-Boehm 2015: 67 ± 5, mass index 67 ± 9 (g/m²). */
    @Test
    void theRangeFollowsTheConvention() {
        NormalRange cavity = NormalValues.of("lv.ef", PapillaryConvention.CAVITY, MAN).orElseThrow();
        assertEquals(48, cavity.low());
        assertEquals(68, cavity.high());
        assertEquals("men, 45 to 74 years", cavity.people());
        assertTrue(cavity.source().startsWith("Petersen et al."));
        NormalRange myocardium = NormalValues.of("lv.massi", PapillaryConvention.MYOCARDIUM, MAN).orElseThrow();
        assertEquals(49, myocardium.low());
        assertEquals(85, myocardium.high());
        assertTrue(myocardium.source().startsWith("Kawel-Boehm et al."));
    }

    @Test
    void withoutSexAndForChildrenThereIsNone() {
        assertEquals(Optional.empty(), NormalValues.of("lv.ef", PapillaryConvention.CAVITY, Body.UNKNOWN.withAge(50)));
        assertEquals(Optional.empty(), NormalValues.of("lv.ef", PapillaryConvention.CAVITY, MAN.withAge(17)));
        assertEquals(Optional.empty(), NormalValues.of("lv.per", PapillaryConvention.CAVITY, MAN));
        assertTrue(NormalValues.of("lv.ef", PapillaryConvention.CAVITY, Body.UNKNOWN.withSex(Sex.FEMALE)).isPresent());
    }

    /** Carlsson 2012's abstract: 3.3 ± 0.5 from 30 to 39 years, 3.0 ± 0.4 over 60, men of all ages 3.2 ± 0.5 (L/min/m²). */
    @Test
    void theCardiacIndexHasARangeForEachDecade() {
        NormalRange thirties = NormalValues.of("lv.ci", PapillaryConvention.CAVITY, MAN.withAge(39)).orElseThrow();
        assertEquals(2.3, thirties.low(), 1e-9);
        assertEquals(4.3, thirties.high(), 1e-9);
        assertEquals("men and women, 30 to 39 years", thirties.people());
        assertTrue(thirties.source().startsWith("Carlsson et al."));
        NormalRange old = NormalValues.of("lv.ci", PapillaryConvention.MYOCARDIUM, MAN.withAge(97)).orElseThrow();
        assertEquals(2.2, old.low(), 1e-9);
        assertEquals("men and women, over 60 years", old.people());
        NormalRange anyAge = NormalValues.of("lv.ci", PapillaryConvention.CAVITY, Body.UNKNOWN.withSex(Sex.MALE)).orElseThrow();
        assertEquals(4.2, anyAge.high(), 1e-9);
        assertEquals("men, 21 to 81 years", anyAge.people());
        assertEquals(Optional.empty(), NormalValues.of("lv.co", PapillaryConvention.CAVITY, MAN));
        assertEquals(Optional.empty(), NormalValues.of("rv.ef", PapillaryConvention.CAVITY, MAN));
    }

    @ParameterizedTest
    @EnumSource(PapillaryConvention.class)
    void menHaveLargerVentriclesThanWomenInEveryRow(PapillaryConvention convention) {
        for (String id : List.of("lv.edv", "lv.esv", "lv.sv", "lv.edvi", "lv.massi", "rv.edv", "rv.esv", "rv.sv", "rv.edvi")) {
            NormalRange men = NormalValues.of(id, convention, MAN).orElseThrow();
            NormalRange women = NormalValues.of(id, convention, MAN.withSex(Sex.FEMALE)).orElseThrow();
            assertTrue(men.low() + men.high() > women.low() + women.high(), id);
        }
    }

    @Test
    void aReadingCarriesThem() {
        CardiacReading reading = CardiacReading.of(
                AreaTable.of(BeatingHeart.of(10, new int[] {300, 350, 250}, new int[] {120, 175, 260}), BeatingHeart.LABELS),
                ReadingChoices.AUTOMATIC.with(MAN.withSurface(new BodySurface(180, 80))), ReadingBasis.NONE);
        assertTrue(reading.measurement("lv.ef").orElseThrow().normal().orElseThrow().holds(60));
        assertTrue(reading.measurement("lv.edvi").orElseThrow().normal().isPresent());
        assertTrue(reading.measurement("lv.wall-max").isEmpty());
    }
}
