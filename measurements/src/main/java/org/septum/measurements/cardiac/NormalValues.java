package org.septum.measurements.cardiac;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.septum.measurements.Measurement;
import org.septum.measurements.NormalRange;

/**
 * Published ranges of healthy adults by sex, for each papillary convention (docs/decisions/0053 and 0111 say how they were come by). A
 * measurement without a published range under its convention has none, and nobody has one whose sex is not known or who is
 * known to be under 18.
 */
final class NormalValues {
    private static final int ADULT = 18;
    private static final String BIOBANK = "Petersen et al., J Cardiovasc Magn Reson 19:18, 2017 (UK Biobank), ";
    private static final String ZONE = BIOBANK + "limits of the abnormal zones";
    private static final String SPREAD = BIOBANK + "mean ± 2 SD";
    private static final String POOLED = "Kawel-Boehm et al., J Cardiovasc Magn Reson 17:29, 2015, mean ± 2 SD";
    private static final String BIOBANK_AGES = ", 45 to 74 years";

    /** Limits for men and for women. */
    private record Row(String id, double menLow, double menHigh, double womenLow, double womenHigh, String source, String ages) {
        static Row zone(String id, double menLow, double menHigh, double womenLow, double womenHigh) {
            return new Row(id, menLow, menHigh, womenLow, womenHigh, ZONE, BIOBANK_AGES);
        }

        static Row spread(String id, double men, double menSd, double women, double womenSd, String source, String ages) {
            return new Row(id, men - 2 * menSd, men + 2 * menSd, women - 2 * womenSd, women + 2 * womenSd, source, ages);
        }

        static Row pooled(String id, double men, double menSd, double women, double womenSd) {
            return spread(id, men, menSd, women, womenSd, POOLED, " (adults)");
        }

        NormalRange of(Sex sex) {
            boolean men = sex == Sex.MALE;
            return new NormalRange(men ? menLow : womenLow, men ? menHigh : womenHigh, sex.adults() + ages, source);
        }
    }

    /** The right ventricle's, whatever the left one's papillary muscles count as. */
    private static final List<Row> RIGHT = List.of(
            Row.zone("rv.edv", 99, 260, 83, 192), Row.zone("rv.esv", 34, 135, 26, 95), Row.zone("rv.sv", 54, 140, 47, 107),
            Row.zone("rv.edvi", 55, 128, 51, 110), Row.zone("rv.esvi", 19, 67, 16, 55), Row.zone("rv.svi", 30, 69, 29, 61));

    private static final List<Row> CAVITY = List.of(
            Row.zone("lv.edv", 93, 232, 80, 175), Row.zone("lv.esv", 34, 103, 25, 73), Row.zone("lv.sv", 49, 140, 47, 110),
            Row.zone("lv.edvi", 52, 117, 50, 101), Row.zone("lv.esvi", 19, 52, 16, 43), Row.zone("lv.svi", 28, 70, 29, 63),
            Row.spread("lv.ef", 58, 5, 61, 5, SPREAD, BIOBANK_AGES),
            Row.spread("lv.massi", 53, 9, 42, 7, SPREAD, BIOBANK_AGES));

    private static final List<Row> MYOCARDIUM = List.of(
            Row.pooled("lv.edv", 160, 27, 132, 23), Row.pooled("lv.esv", 54, 14, 44, 11), Row.pooled("lv.sv", 108, 18, 87, 15),
            Row.pooled("lv.ef", 67, 5, 67, 5), Row.pooled("lv.mass", 134, 21, 98, 21), Row.pooled("lv.edvi", 81, 12, 76, 10),
            Row.pooled("lv.esvi", 26, 6, 24, 5), Row.pooled("lv.svi", 54, 6, 52, 7), Row.pooled("lv.massi", 67, 9, 61, 10));

    private NormalValues() {}

    static Optional<NormalRange> of(String id, PapillaryConvention convention, Body body) {
        if (body.sex().isEmpty() || body.ageYears().orElse(ADULT) < ADULT) {
            return Optional.empty();
        }
        if (id.equals("lv.ci")) {
            return Optional.of(CardiacIndexValues.of(body.sex().get(), body.ageYears()));
        }
        List<Row> rows = id.startsWith("rv.") ? RIGHT : convention == PapillaryConvention.CAVITY ? CAVITY : MYOCARDIUM;
        return rows.stream().filter(row -> row.id.equals(id)).findFirst().map(row -> row.of(body.sex().get()));
    }

    /** The same measurements, with their ranges where there are any. */
    static List<Measurement> addTo(List<Measurement> measurements, PapillaryConvention convention, Body body) {
        List<Measurement> ranged = new ArrayList<>();
        for (Measurement m : measurements) {
            ranged.add(of(m.id(), convention, body).map(m::with).orElse(m));
        }
        return ranged;
    }
}
