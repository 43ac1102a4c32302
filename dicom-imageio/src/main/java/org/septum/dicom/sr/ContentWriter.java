package org.septum.dicom.sr;

import java.util.List;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.object.Code;
import org.septum.dicom.object.InstanceReference;
import org.septum.dicom.sr.ContentValue.ByReference;
import org.septum.dicom.sr.ContentValue.Coded;
import org.septum.dicom.sr.ContentValue.Composite;
import org.septum.dicom.sr.ContentValue.Container;
import org.septum.dicom.sr.ContentValue.Image;
import org.septum.dicom.sr.ContentValue.Moment;
import org.septum.dicom.sr.ContentValue.Other;
import org.septum.dicom.sr.ContentValue.Person;
import org.septum.dicom.sr.ContentValue.Shape;
import org.septum.dicom.sr.ContentValue.Shape3D;
import org.septum.dicom.sr.ContentValue.Text;
import org.septum.dicom.sr.ContentValue.Times;
import org.septum.dicom.sr.ContentValue.Uid;
import org.septum.dicom.sr.ContentValue.Waveform;

/** Content items → items of Content Sequence (0040,A730). */
final class ContentWriter {
    private ContentWriter() {
    }

    /** @param item what the content item's elements are set in: the data set itself for the root */
    static void write(ContentItem content, Attributes item) {
        if (content.relationship() != Relationship.NONE) {
            item.setString(Tag.RelationshipType, VR.CS, content.relationship().text());
        }
        if (content.value() instanceof ByReference(List<Integer> path)) {
            item.setInt(Tag.ReferencedContentItemIdentifier, VR.UL, integers(path));
            return;
        }
        content.concept().ifPresent(concept -> concept.addTo(item, Tag.ConceptNameCodeSequence));
        value(content.value(), item);
        if (!content.template().isEmpty()) {
            Attributes template = item.newItem(Tag.ContentTemplateSequence);
            template.setString(Tag.MappingResource, VR.CS, "DCMR");
            template.setString(Tag.TemplateIdentifier, VR.CS, content.template());
        }
        content.children().forEach(child -> write(child, item.newItem(Tag.ContentSequence)));
    }

    private static void value(ContentValue value, Attributes item) {
        item.setString(Tag.ValueType, VR.CS, type(value));
        switch (value) {
            case Container(boolean continuous) -> item.setString(Tag.ContinuityOfContent, VR.CS, continuous ? "CONTINUOUS"
                    : "SEPARATE");
            case Text(String text) -> item.setString(Tag.TextValue, VR.UT, text);
            case Coded(Code code) -> code.addTo(item, Tag.ConceptCodeSequence);
            case ContentValue.Number number -> number(number, item);
            case Moment(String type, String text) -> moment(type, text, item);
            case Person(String name) -> item.setString(Tag.PersonName, VR.PN, name);
            case Uid(String uid) -> item.setString(Tag.UID, VR.UI, uid);
            case Image image -> {
                Attributes reference = item.newItem(Tag.ReferencedSOPSequence);
                image.image().writeTo(reference);
                image.presentation().ifPresent(state -> state.writeTo(reference.newItem(Tag.ReferencedSOPSequence)));
                image.realWorldValues()
                        .ifPresent(map -> map.writeTo(reference.newItem(Tag.ReferencedRealWorldValueMappingInstanceSequence)));
            }
            case Composite(InstanceReference object) -> object.writeTo(item.newItem(Tag.ReferencedSOPSequence));
            case Waveform(InstanceReference waveform, List<Integer> channels) -> {
                Attributes reference = item.newItem(Tag.ReferencedSOPSequence);
                waveform.writeTo(reference);
                reference.setInt(Tag.ReferencedWaveformChannels, VR.US, integers(channels));
            }
            case Shape(String type, List<Double> points) -> shape(type, points, item);
            case Shape3D(String type, List<Double> points, String frame) -> {
                shape(type, points, item);
                item.setString(Tag.ReferencedFrameOfReferenceUID, VR.UI, frame);
            }
            case Times times -> times(times, item);
            case Other other -> throw new IllegalArgumentException("an item of the type \"" + other.type()
                    + "\" cannot be written");
            case ByReference reference -> throw new IllegalArgumentException("a reference has no value");
        }
    }

    private static String type(ContentValue value) {
        return switch (value) {
            case Container container -> "CONTAINER";
            case Text text -> "TEXT";
            case Coded code -> "CODE";
            case ContentValue.Number number -> "NUM";
            case Moment moment -> moment.type();
            case Person person -> "PNAME";
            case Uid uid -> "UIDREF";
            case Image image -> "IMAGE";
            case Composite composite -> "COMPOSITE";
            case Waveform waveform -> "WAVEFORM";
            case Shape shape -> "SCOORD";
            case Shape3D shape -> "SCOORD3D";
            case Times times -> "TCOORD";
            case Other other -> other.type();
            case ByReference reference -> "";
        };
    }

    private static void number(ContentValue.Number number, Attributes item) {
        item.newSequence(Tag.MeasuredValueSequence);
        number.value().ifPresent(value -> {
            Attributes measured = item.newItem(Tag.MeasuredValueSequence);
            number.unit().ifPresent(unit -> unit.addTo(measured, Tag.MeasurementUnitsCodeSequence));
            measured.setDouble(Tag.NumericValue, VR.DS, value);
            if (measured.getDouble(Tag.NumericValue, Double.NaN) != value) {
                // 16 letters were too few (PS3.3 C.18.1)
                measured.setDouble(Tag.FloatingPointValue, VR.FD, value);
            }
        });
        number.qualifier().ifPresent(qualifier -> qualifier.addTo(item, Tag.NumericValueQualifierCodeSequence));
    }

    private static void moment(String type, String text, Attributes item) {
        switch (type) {
            case "DATE" -> item.setString(Tag.Date, VR.DA, text);
            case "TIME" -> item.setString(Tag.Time, VR.TM, text);
            case "DATETIME" -> item.setString(Tag.DateTime, VR.DT, text);
            default -> throw new IllegalArgumentException("a moment of the type " + type);
        }
    }

    private static void shape(String type, List<Double> points, Attributes item) {
        item.setDouble(Tag.GraphicData, VR.FL, points.stream().mapToDouble(Double::doubleValue).toArray());
        item.setString(Tag.GraphicType, VR.CS, type);
    }

    private static void times(Times times, Attributes item) {
        item.setString(Tag.TemporalRangeType, VR.CS, times.type());
        if (!times.samples().isEmpty()) {
            item.setInt(Tag.ReferencedSamplePositions, VR.UL, integers(times.samples()));
        }
        if (!times.offsets().isEmpty()) {
            item.setDouble(Tag.ReferencedTimeOffsets, VR.DS, times.offsets().stream().mapToDouble(Double::doubleValue).toArray());
        }
        if (!times.moments().isEmpty()) {
            item.setString(Tag.ReferencedDateTime, VR.DT, times.moments().toArray(String[]::new));
        }
    }

    private static int[] integers(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
