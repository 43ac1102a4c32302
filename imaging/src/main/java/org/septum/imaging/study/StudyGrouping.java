package org.septum.imaging.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.septum.imaging.study.Catalogue.PatientEntry;
import org.septum.imaging.study.Catalogue.StudyEntry;

/** Puts series into studies and studies under patients: patients by name, studies by date and time, series by number. */
final class StudyGrouping {
    private record Item(Patient patient, Study study, OptionalInt number, Series series, ObjectSeries objects) {}

    /** Items that tie on everything keep the order they were found in. */
    private static final Comparator<Item> LISTING = Comparator
            .<Item, String>comparing(i -> i.patient().name()).thenComparing(i -> i.patient().id())
            .thenComparing(i -> i.study().date()).thenComparing(i -> i.study().time()).thenComparing(i -> i.study().uid())
            .thenComparingInt(i -> i.number().orElse(Integer.MAX_VALUE));

    private final List<Item> items = new ArrayList<>();

    StudyGrouping(List<Series> series, List<ObjectSeries> objects) {
        series.forEach(s -> items.add(new Item(s.info().patient(), s.info().study(), s.info().number(), s, null)));
        objects.forEach(o -> items.add(new Item(o.patient(), o.study(), o.number(), null, o)));
        items.sort(LISTING);
    }

    List<PatientEntry> patients() {
        return by(items, i -> List.of(i.patient().id(), i.patient().name())).stream()
                .map(p -> new PatientEntry(p.getFirst().patient(),
                        by(p, i -> i.study().uid()).stream().map(StudyGrouping::study).toList()))
                .toList();
    }

    private static StudyEntry study(List<Item> items) {
        return new StudyEntry(items.getFirst().study(),
                items.stream().filter(i -> i.series() != null).map(Item::series).toList(),
                items.stream().filter(i -> i.objects() != null).map(Item::objects).toList());
    }

    private static List<List<Item>> by(List<Item> items, Function<Item, Object> key) {
        Map<Object, List<Item>> groups = new LinkedHashMap<>();
        items.forEach(i -> groups.computeIfAbsent(key.apply(i), k -> new ArrayList<>()).add(i));
        return List.copyOf(groups.values());
    }
}
