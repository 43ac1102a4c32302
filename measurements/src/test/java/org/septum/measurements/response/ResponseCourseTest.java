package org.septum.measurements.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseCourseTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 15);
    /** A lesion of 10 × 10 mm is the smallest that is measurable. */
    private static final double MEASURABLE = 100;

    private static Optional<Diameters> size(double product) {
        return Optional.of(new Diameters(product, product >= MEASURABLE));
    }

    private static TumourDate enhancing(int month, double product) {
        return new TumourDate(FIRST.plusMonths(month), Map.of("tumour.whole", product / 10), size(product), Optional.empty());
    }

    private static TumourDate flair(int month, double product) {
        return new TumourDate(FIRST.plusMonths(month), Map.of("tumour.whole", product / 10), Optional.of(Diameters.NONE),
                size(product));
    }

    private static void called(ResponseStep step, String category) {
        assertEquals(category, step.category().toString(), step.arithmetic());
        assertTrue(step.arithmetic().endsWith(": " + category + "."), step.arithmetic());
    }

    /** Sums of products at baseline, then later, and what the last one is called. */
    @ParameterizedTest
    @CsvSource({
        "1000, 1000, 1000, SD", "1000, 1000, 501, SD", "1000, 1000, 500, PR", "1000, 1000, 0, CR",
        "1000, 1000, 1249, SD", "1000, 1000, 1250, PD",
        // over the smallest, not over the baseline
        "1000, 400, 499, PR", "1000, 400, 500, PD", "1000, 800, 999, SD", "1000, 800, 1000, PD",
        // what comes back after it was gone, once it is measurable
        "1000, 0, 99, PR", "1000, 0, 100, PD", "1000, 0, 0, CR",
        // not measurable at the first date
        "90, 90, 40, SD", "90, 90, 0, CR", "90, 90, 98, SD", "90, 90, 113, PD", "50, 50, 70, SD",
        // a half and five quarters of numbers that binary fractions do not hold
        "300.3, 300.3, 150.15, PR", "333.3, 333.3, 416.625, PD"
    })
    void theThresholdsAreRanos(double baseline, double between, double now, String category) {
        called(ResponseCourse.of(List.of(enhancing(0, baseline), enhancing(2, between), enhancing(4, now))).steps().getLast(),
                category);
    }

    /** Where nothing enhances, what the FLAIR shows is judged, by the criteria of low-grade glioma. */
    @ParameterizedTest
    @CsvSource({"1000, 751, SD", "1000, 750, MR", "1000, 501, MR", "1000, 500, PR", "1000, 0, CR", "1000, 1250, PD",
        "90, 60, SD"})
    void lowGradeGliomaIsJudgedOnTheFlair(double baseline, double now, String category) {
        ResponseCourse course = ResponseCourse.of(List.of(flair(0, baseline), flair(3, now)));
        assertEquals(ResponseCourse.Basis.FLAIR, course.basis());
        called(course.steps().getLast(), category);
    }

    @Test
    void enhancementThatWasNotThereIsProgression() {
        called(ResponseCourse.of(List.of(flair(0, 1000), enhancing(3, 150))).steps().getLast(), "PD");
    }

    @Test
    void theArithmeticIsShown() {
        List<TumourDate> dates = List.of(enhancing(0, 1000), enhancing(2, 400), enhancing(4, 500));
        List<ResponseStep> steps = ResponseCourse.of(dates).steps();
        assertEquals("Sum of products 1000 mm² of the enhancing tumour, measurable.", steps.getFirst().arithmetic());
        assertEquals("Sum of products 400 mm²; baseline 1000 mm², smallest before 1000 mm². "
                + "400 / 1000 − 1 = −60.0 % since baseline, at least −50 %: PR.", steps.get(1).arithmetic());
        assertEquals("Sum of products 500 mm²; baseline 1000 mm², smallest before 400 mm². "
                + "500 / 400 − 1 = +25.0 % over the smallest, at least +25 %: PD.", steps.getLast().arithmetic());
    }

    @Test
    void withoutContrastAfterwardsThereIsNoCategoryButVolumesAreCompared() {
        TumourDate unknown = new TumourDate(FIRST.plusMonths(3), Map.of("tumour.whole", 135.0), Optional.empty(), size(900));
        ResponseStep step = ResponseCourse.of(List.of(enhancing(0, 900), unknown)).steps().getLast();
        assertEquals(ResponseCategory.NOT_EVALUABLE, step.category());
        assertEquals("The diameters of the enhancing tumour were not measured at this date.", step.arithmetic());
        assertTrue(step.product().isEmpty());
        assertEquals(50, step.volumes().get("tumour.whole").sinceBaselinePercent().orElseThrow(), 1e-9);
    }

    @Test
    void datesAreComparedInTheOrderOfTimeHoweverTheyAreGiven() {
        SplittableRandom random = new SplittableRandom(2);
        List<TumourDate> dates = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            dates.add(enhancing(n, 1 + 2000 * random.nextDouble()));
        }
        ResponseCourse inOrder = ResponseCourse.of(dates);
        List<TumourDate> shuffled = new ArrayList<>(dates);
        Collections.shuffle(shuffled, new Random(1));
        assertEquals(inOrder, ResponseCourse.of(shuffled));
        double nadir = Double.POSITIVE_INFINITY;
        for (int n = 0; n < 8; n++) {
            Change whole = inOrder.steps().get(n).volumes().get("tumour.whole");
            assertEquals(dates.getFirst().volumesMl().get("tumour.whole"), whole.baseline());
            assertEquals(n == 0 ? whole.value() : nadir, whole.nadir());
            nadir = Math.min(nadir, whole.value());
        }
    }

    @Test
    void oneDateOrTwoOfADayAreNoCourse() {
        assertThrows(IllegalArgumentException.class, () -> ResponseCourse.of(List.of(enhancing(0, 1))));
        assertThrows(IllegalArgumentException.class, () -> ResponseCourse.of(List.of(enhancing(0, 1), enhancing(0, 2))));
        assertThrows(IllegalArgumentException.class, () -> new Diameters(Double.NaN, false));
    }
}
