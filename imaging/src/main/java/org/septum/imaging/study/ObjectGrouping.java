package org.septum.imaging.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts objects that are no pictures into their series. */
final class ObjectGrouping {
    private ObjectGrouping() {}

    /** By Series Instance UID, in the order found; an object without one is a series of its own. */
    static List<ObjectSeries> series(List<ObjectHeader> headers) {
        Map<List<Object>, List<ObjectHeader>> groups = new LinkedHashMap<>();
        for (ObjectHeader header : headers) {
            Object series = header.seriesUid().isEmpty() ? header.object().file() : header.seriesUid();
            groups.computeIfAbsent(List.of(header.patient().id(), header.patient().name(), header.study().uid(), series),
                    k -> new ArrayList<>()).add(header);
        }
        return groups.values().stream().map(ObjectGrouping::one).toList();
    }

    private static ObjectSeries one(List<ObjectHeader> headers) {
        ObjectHeader first = headers.getFirst();
        return new ObjectSeries(first.patient(), first.study(), first.seriesUid(), first.seriesNumber(), first.seriesDescription(),
                first.modality(), headers.stream().map(ObjectHeader::object).toList());
    }
}
