package org.septum.measurements.tumour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Confidence;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Vector3;
import org.septum.imaging.Warning;
import org.septum.measurements.ErrorModel;
import org.septum.measurements.ErrorSpread;
import org.septum.measurements.Measurement;

class TumourReadingTest {
    private static final Vector3 PLACE = new Vector3(-30, -20, 15);
    private static final Midline MIDLINE = new Midline(new Vector3(1, 0, 0), 0, new Vector3(0, 0, 0), 0.9);
    private static final LabelMap GLIOMA = glioma();

    /** Oedema of 28 mm round a core of 18 mm, whose shell of 6 mm enhances; and a second, small lesion of oedema. */
    private static LabelMap glioma() {
        LabelMap map = LabelMap.empty(DrawnTumour.axial(1, 1));
        DrawnTumour.sphere(map, new Vector3(40, 40, -30), 5, 2);
        DrawnTumour.sphere(map, PLACE, 28, 2);
        DrawnTumour.sphere(map, PLACE, 18, 3);
        DrawnTumour.sphere(map, PLACE, 12, 1);
        return map;
    }

    private static TumourReading read(LabelMap map, TumourBasis basis) {
        return TumourReading.of(map, DrawnTumour.LABELS, basis);
    }

    private static double value(TumourReading reading, String id) {
        return reading.measurement(id).map(Measurement::value).orElseThrow();
    }

    private static double ball(double radius) {
        return 4.0 / 3 * Math.PI * Math.pow(radius, 3) / 1000;
    }

    private static List<String> codes(TumourReading reading) {
        return reading.warnings().stream().map(Warning::code).toList();
    }

    @Test
    void volumesAddUp() {
        TumourReading reading = read(GLIOMA, TumourBasis.NONE.with(MIDLINE));
        assertEquals(ball(28) + ball(5), value(reading, "tumour.whole"), 0.3);
        assertEquals(ball(18), value(reading, "tumour.core"), 0.1);
        assertEquals(ball(12), value(reading, "tumour.necrosis"), 0.1);
        assertEquals(value(reading, "tumour.whole"), value(reading, "tumour.core") + value(reading, "tumour.oedema"), 1e-9);
        assertEquals(value(reading, "tumour.core"), value(reading, "tumour.enhancing") + value(reading, "tumour.necrosis"), 1e-9);
        assertEquals(36 * 36, value(reading, "tumour.rano"), 80);
        assertEquals(2, value(reading, "tumour.lesions"));
        assertEquals("mm²", reading.measurement("tumour.rano").orElseThrow().unit());
        assertEquals("tumour.whole", reading.measurements().getFirst().id());
    }

    @Test
    void thePositionIsThatOfTheMidline() {
        LabelMap map = LabelMap.empty(GLIOMA.grid());
        DrawnTumour.sphere(map, PLACE, 12, 3);
        TumourReading reading = read(map, TumourBasis.NONE.with(MIDLINE));
        TumourPosition place = reading.position().orElseThrow();
        assertEquals(TumourPosition.Side.RIGHT, place.side());
        assertEquals(18, value(reading, "tumour.midline"), 0.6);
        assertEquals(30, place.centreMm(), 0.1);
        assertTrue(place.anterior());
        assertTrue(place.superior());
        assertEquals("Right side, 19 mm from the midline, anterior superior quadrant", place.sentence());
        DrawnTumour.sphere(map, new Vector3(4, 50, -40), 12, 3);
        assertEquals(TumourPosition.Side.BOTH, read(map, TumourBasis.NONE.with(MIDLINE)).position().orElseThrow().side());
        assertEquals(0, value(read(map, TumourBasis.NONE.with(MIDLINE)), "tumour.midline"));
        TumourReading without = read(map, TumourBasis.NONE);
        assertEquals(Optional.empty(), without.measurement("tumour.midline"));
        assertTrue(codes(without).contains("midline-not-found"));
    }

    /** Without contrast the whole alone is given, its diameters are the FLAIR's, and both are said. */
    @Test
    void withoutContrastNothingIsGuessed() {
        LabelMap map = LabelMap.empty(GLIOMA.grid());
        DrawnTumour.sphere(map, PLACE, 20, 4);
        TumourReading reading = read(map, TumourBasis.NONE.with(MIDLINE).withContrast(false));
        assertEquals(ball(20), value(reading, "tumour.whole"), 0.1);
        for (String id : List.of("tumour.core", "tumour.enhancing", "tumour.oedema", "tumour.necrosis")) {
            assertEquals(Optional.empty(), reading.measurement(id), id);
        }
        assertEquals(1600, value(reading, "tumour.rano"), 80);
        assertTrue(reading.measurement("tumour.rano").orElseThrow().method().contains("FLAIR abnormality"));
        assertEquals(List.of("not-divided", "rano-on-flair"), codes(reading));
        assertFalse(reading.divided());
    }

    @Test
    void undividedTumourCountsToTheWholeAlone() {
        LabelMap map = GLIOMA.copy();
        DrawnTumour.sphere(map, new Vector3(40, 40, -30), 5, 4);
        TumourReading reading = read(map, TumourBasis.NONE.with(MIDLINE));
        assertEquals(value(read(GLIOMA, TumourBasis.NONE), "tumour.whole"), value(reading, "tumour.whole"), 1e-9);
        assertTrue(codes(reading).contains("tumour-partly-divided"));
        assertEquals(ball(5), value(reading, "tumour.whole") - value(reading, "tumour.core") - value(reading, "tumour.oedema"),
                0.05);
    }

    @Test
    void noTumourIsAMeasurement() {
        TumourReading reading = read(LabelMap.empty(GLIOMA.grid()), TumourBasis.NONE);
        assertEquals(0, value(reading, "tumour.whole"));
        assertEquals(0, value(reading, "tumour.enhancing"));
        assertEquals(Optional.empty(), reading.measurement("tumour.rano"));
        assertEquals(List.of("nothing-found"), codes(reading));
    }

    @Test
    void whatRanoDoesNotMeasureHasNoNumber() {
        LabelMap map = LabelMap.empty(GLIOMA.grid());
        DrawnTumour.sphere(map, PLACE, 20, 2);
        DrawnTumour.sphere(map, PLACE, 3.5, 3);
        TumourReading reading = read(map, TumourBasis.NONE.with(MIDLINE));
        assertEquals(Optional.empty(), reading.measurement("tumour.rano"));
        Warning why = reading.warnings().getFirst();
        assertEquals("rano-not-measurable", why.code());
        assertTrue(why.text().contains("the largest is 7 × 7 mm"), why.text());
    }

    @Test
    void aReadersDiametersCountInstead() {
        Bidimensional own = new Bidimensional(new Diameter(PLACE, PLACE.plus(new Vector3(50, 0, 0))),
                new Diameter(PLACE.plus(new Vector3(20, -10, 0)), PLACE.plus(new Vector3(20, 10, 0))));
        TumourReading reading = read(GLIOMA, TumourBasis.NONE.with(MIDLINE).withDrawn(Map.of(1, own)));
        assertEquals(1000, value(reading, "tumour.rano"), 1e-9);
        assertTrue(reading.measurement("tumour.rano").orElseThrow().method().endsWith("diameters placed by a reader"));
        Lesion lesion = reading.lesions().found().getFirst();
        assertTrue(lesion.drawn());
        assertEquals(PLACE.z(), GLIOMA.grid().toPatient().apply(0, 0, lesion.plane())[2], 0.51);
    }

    @Test
    void intervalsComeFromTheModelsErrors() {
        ErrorModel errors = new ErrorModel("a cohort", Map.of(
                "tumour.whole", List.of(new ErrorSpread(0, 20, 0, 6, true)),
                "tumour.core", List.of(new ErrorSpread(0, 20, 0, 8, false), new ErrorSpread(0.9, 20, 0, 1, false)),
                "tumour.oedema", List.of(new ErrorSpread(0, 20, 0, 6, true))));
        TumourBasis basis = TumourBasis.NONE.with(MIDLINE).withErrors(errors);
        double whole = value(read(GLIOMA, basis), "tumour.whole");
        // 2.093 · √(21/20) · 6 % of the value
        assertEquals(0.1287 * whole, half(read(GLIOMA, basis), "tumour.whole"), 0.01);
        assertEquals(8 * 2.145, half(read(GLIOMA, basis), "tumour.core"), 0.02);
        assertEquals(2.145, half(read(GLIOMA, basis.withConfidence(confidence(0.97f, 0.95f))), "tumour.core"), 0.02);
        // the least sure part of a region is what counts
        assertEquals(8 * 2.145, half(read(GLIOMA, basis.withConfidence(confidence(0.97f, 0.4f))), "tumour.core"), 0.02);
        assertTrue(read(GLIOMA, basis.withEdited(true)).measurement("tumour.whole").orElseThrow().method()
                .endsWith("before contours were edited"));
        Measurement necrosis = read(GLIOMA, basis).measurement("tumour.necrosis").orElseThrow();
        assertEquals(Optional.empty(), necrosis.interval());
        assertTrue(necrosis.method().endsWith("no interval: the model's errors in it are known of fewer than 5 patients"));
        assertFalse(read(GLIOMA, basis).measurement("tumour.whole").orElseThrow().method().contains("no interval"));
        assertFalse(read(GLIOMA, TumourBasis.NONE).measurement("tumour.necrosis").orElseThrow().method().contains("no interval"),
                "nothing has one");
        LabelMap nothing = LabelMap.empty(GLIOMA.grid());
        assertEquals(Optional.empty(), read(nothing, basis).measurement("tumour.oedema").orElseThrow().interval(),
                "a percentage of nothing says nothing");
    }

    private static double half(TumourReading reading, String id) {
        return reading.measurement(id).orElseThrow().interval().orElseThrow().halfWidth();
    }

    private static Confidence confidence(float necrosis, float enhancing) {
        Confidence confidence = new Confidence(GLIOMA.grid(), 3);
        for (int slice = 0; slice < GLIOMA.grid().slices(); slice++) {
            float[] drawn = {1000, 1000, 1000};
            confidence.set(slice, 0, drawn, drawn, new float[] {1000 * necrosis, 1000, 1000 * enhancing});
        }
        return confidence;
    }

    /** Another program's labels: other values, other names, one that is no part of a tumour. */
    @Test
    void partsAreKnownByTheirIds() {
        LabelSet foreign = new LabelSet(List.of(new Label(7, "tumour", "WT", 1, null),
                new Label(3, "ventricle", "Ventricle", 2, null)));
        LabelMap map = LabelMap.empty(GLIOMA.grid());
        DrawnTumour.sphere(map, PLACE, 20, 7);
        DrawnTumour.sphere(map, PLACE.times(-1), 20, 3);
        TumourReading reading = TumourReading.of(map, foreign, TumourBasis.NONE.with(MIDLINE));
        assertEquals(ball(20), value(reading, "tumour.whole"), 0.1);
        assertEquals(1, value(reading, "tumour.lesions"));
        assertFalse(reading.divided());
        String why = reading.warnings().stream().filter(w -> w.code().equals("rano-on-flair")).findFirst().orElseThrow().text();
        assertTrue(why.startsWith("Enhancement is not known"), "contrast was given, but this model tells no parts: " + why);
    }
}
