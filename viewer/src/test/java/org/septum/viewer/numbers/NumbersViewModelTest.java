package org.septum.viewer.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Warning;
import org.septum.measurements.Interval;
import org.septum.measurements.Measurement;
import org.septum.measurements.NormalRange;
import org.septum.viewer.numbers.NumberRow.Standing;
import org.septum.viewer.numbers.NumbersViewModel.Group;
import org.septum.viewer.phantom.ReadPhantom;

class NumbersViewModelTest {
    private static final Measurement EF = new Measurement("lv.ef", "Left ventricular ejection fraction", 43.26, "%", "formula",
            Optional.of(new Interval(40.1, 46.5, 0.95)), Optional.of(new NormalRange(57, 77, "men", "A study, 2015")));

    @Test
    void theTableHasBothVentriclesInTheReadersOrder() {
        ReadPhantom phantom = new ReadPhantom();
        phantom.room().panels().basis().size("175", "70");
        List<Group> groups = phantom.room().panels().numbers().groupsProperty().get();
        assertEquals(List.of("Left ventricle", "Right ventricle"), groups.stream().map(Group::title).toList());
        assertEquals(List.of("EDV", "EDV index", "ESV", "ESV index", "SV", "SV index", "EF", "Output", "Cardiac index", "Mass",
                "Mass index", "Peak ejection", "Peak filling"), groups.getFirst().rows().stream().map(NumberRow::name).toList());
        assertEquals("%.0f".formatted(phantom.value("lv.edv")), groups.getFirst().rows().getFirst().value());
    }

    @Test
    void warningsOfTheAnalysisStayWhenTheReaderChooses() {
        ReadPhantom phantom = new ReadPhantom();
        NumbersViewModel numbers = phantom.room().panels().numbers();
        assertEquals(List.of("base"), numbers.warningsProperty().get().stream().map(Warning::code).toList());
        phantom.room().reading().es(phantom.room().curve().curveProperty().get().orElseThrow().ed());
        List<String> codes = numbers.warningsProperty().get().stream().map(Warning::code).toList();
        assertTrue(codes.contains("base"), codes.toString());
        assertTrue(codes.contains("lv-ef-implausible"), "ES at ED leaves no ejection: " + codes);
        NumberRow ef = row(numbers, "lv.ef");
        assertTrue(ef.doubt().isPresent(), "a number that cannot be looks doubtful");
        assertTrue(row(numbers, "lv.mass").doubt().isEmpty(), "the mass does not depend on ES");
    }

    private static NumberRow row(NumbersViewModel numbers, String id) {
        return numbers.groupsProperty().get().stream().flatMap(g -> g.rows().stream()).filter(r -> r.id().equals(id)).findFirst()
                .orElseThrow();
    }

    @Test
    void aRowSaysHowSureItIsAndWhereItStands() {
        NumberRow row = NumberRow.of(EF, Optional.empty());
        assertEquals("43.3", row.value());
        assertEquals("± 3.2", row.interval());
        assertEquals("57–77", row.normal());
        assertEquals(Standing.BELOW, row.standing());
        assertTrue(row.hint().contains("A study, 2015"), row.hint());
        assertTrue(row.hint().contains("40.1 to 46.5 % at 95 %"), row.hint());
    }

    @Test
    void withoutRangeAndIntervalNothingIsMadeUp() {
        NumberRow row = NumberRow.of(new Measurement("lv.co", "Cardiac output", 5.123, "L/min", "formula"), Optional.empty());
        assertEquals("5.12", row.value());
        assertEquals("", row.interval());
        assertEquals("", row.normal());
        assertEquals(Standing.UNKNOWN, row.standing());
    }

    @Test
    void whatTouchesTheWholeSeriesMakesEveryNumberDoubtful() {
        Doubts doubts = new Doubts(List.of(new Warning("heart-doubtful", "This hardly looks like a heart.")));
        assertEquals(Optional.of("This hardly looks like a heart."), doubts.about("rv.ef"));
        assertEquals(1, doubts.aboutAll().size());
        Doubts right = new Doubts(List.of(new Warning("rv-not-found", "No right ventricle.")));
        assertEquals(Optional.empty(), right.about("lv.ef"));
        assertTrue(right.aboutAll().isEmpty());
    }
}
