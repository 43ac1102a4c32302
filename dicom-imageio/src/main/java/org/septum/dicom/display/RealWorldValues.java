package org.septum.dicom.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.FunctionalGroups;
import org.septum.dicom.data.Tag;
import org.septum.dicom.object.Code;
import org.septum.dicom.object.InstanceReference;

/**
 * A map from stored values, before any Modality LUT, to values in units of the real world (PS3.3 C.7.6.16.2.11).
 *
 * @param first the first stored value it holds for
 * @param last the last one
 * @param label LUT Label (0040,9210)
 * @param unit in UCUM, where given
 * @param slope of a straight line; of no meaning with a table
 * @param table a value for each stored value from first to last; empty with a straight line
 */
public record RealWorldValues(double first, double last, String label, String explanation, Optional<Code> unit, double slope,
        double intercept, List<Double> table) {
    public RealWorldValues {
        table = List.copyOf(table);
    }

    /** The value of a stored value; empty where the map does not hold for it. */
    public OptionalDouble apply(double storedValue) {
        if (!(storedValue >= first && storedValue <= last)) {
            return OptionalDouble.empty();
        }
        if (table.isEmpty()) {
            return OptionalDouble.of(slope * storedValue + intercept);
        }
        int index = (int) Math.round(storedValue - first);
        return index < table.size() ? OptionalDouble.of(table.get(index)) : OptionalDouble.empty();
    }

    /**
     * The maps of an image's frame: of its functional groups or else of the top level; there may be several for different
     * quantities.
     *
     * @param frame from 0 on
     */
    public static List<RealWorldValues> of(Attributes image, int frame) {
        List<Attributes> perFrame = image.getSequence(Tag.PerFrameFunctionalGroupsSequence);
        List<Attributes> own = frame < perFrame.size() ? perFrame.get(frame).getSequence(Tag.RealWorldValueMappingSequence)
                : List.of();
        Attributes shared = image.getNestedDataset(Tag.SharedFunctionalGroupsSequence);
        if (own.isEmpty() && FunctionalGroups.macro(image, frame, Tag.RealWorldValueMappingSequence) != null && shared != null) {
            own = shared.getSequence(Tag.RealWorldValueMappingSequence);
        }
        return maps(own.isEmpty() ? image.getSequence(Tag.RealWorldValueMappingSequence) : own);
    }

    /**
     * The maps of a Real World Value Mapping object for a frame of an image.
     *
     * @param frame from 1 on
     */
    public static List<RealWorldValues> of(Attributes mapping, String sopInstanceUid, int frame) {
        List<RealWorldValues> all = new ArrayList<>();
        for (Attributes item : mapping.getSequence(Tag.ReferencedImageRealWorldValueMappingSequence)) {
            if (InstanceReference.all(item, Tag.ReferencedImageSequence).stream().anyMatch(i -> i.covers(sopInstanceUid,
                    frame))) {
                all.addAll(maps(item.getSequence(Tag.RealWorldValueMappingSequence)));
            }
        }
        return all;
    }

    private static List<RealWorldValues> maps(List<Attributes> items) {
        return items.stream().map(RealWorldValues::of).toList();
    }

    private static RealWorldValues of(Attributes item) {
        double first = item.getDouble(Tag.RealWorldValueFirstValueMapped,
                item.getDouble(Tag.DoubleFloatRealWorldValueFirstValueMapped, Double.NEGATIVE_INFINITY));
        double last = item.getDouble(Tag.RealWorldValueLastValueMapped,
                item.getDouble(Tag.DoubleFloatRealWorldValueLastValueMapped, Double.POSITIVE_INFINITY));
        List<Double> table = new ArrayList<>();
        for (double value : item.getDoubles(Tag.RealWorldValueLUTData)) {
            table.add(value);
        }
        return new RealWorldValues(first, last, item.getString(Tag.LUTLabel, ""), item.getString(Tag.LUTExplanation, ""),
                Code.first(item, Tag.MeasurementUnitsCodeSequence), item.getDouble(Tag.RealWorldValueSlope, 1),
                item.getDouble(Tag.RealWorldValueIntercept, 0), table);
    }
}
