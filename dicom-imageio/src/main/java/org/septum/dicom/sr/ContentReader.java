package org.septum.dicom.sr;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
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

/** Items of Content Sequence (0040,A730) → content items. */
final class ContentReader {
    private ContentReader() {
    }

    static ContentItem read(Attributes item) {
        Attributes template = item.getNestedDataset(Tag.ContentTemplateSequence);
        return new ContentItem(Relationship.of(item.getString(Tag.RelationshipType, "")), Code.first(item,
                Tag.ConceptNameCodeSequence),
                value(item), item.getSequence(Tag.ContentSequence).stream().map(ContentReader::read).toList(),
                template == null ? "" : template.getString(Tag.TemplateIdentifier, ""));
    }

    private static ContentValue value(Attributes item) {
        int[] path = item.getInts(Tag.ReferencedContentItemIdentifier);
        if (path.length > 0) {
            return new ByReference(integers(path));
        }
        String type = item.getString(Tag.ValueType, "").strip();
        return switch (type) {
            case "CONTAINER" -> new Container(item.getString(Tag.ContinuityOfContent, "").strip().equals("CONTINUOUS"));
            case "TEXT" -> new Text(item.getString(Tag.TextValue, ""));
            case "CODE" -> new Coded(Code.first(item, Tag.ConceptCodeSequence).orElse(new Code("", "", "")));
            case "NUM" -> number(item);
            case "DATE" -> new Moment(type, item.getString(Tag.Date, ""));
            case "TIME" -> new Moment(type, item.getString(Tag.Time, ""));
            case "DATETIME" -> new Moment(type, item.getString(Tag.DateTime, ""));
            case "PNAME" -> new Person(item.getString(Tag.PersonName, ""));
            case "UIDREF" -> new Uid(item.getString(Tag.UID, ""));
            case "IMAGE", "COMPOSITE", "WAVEFORM" -> object(type, item);
            case "SCOORD" -> new Shape(item.getString(Tag.GraphicType, "").strip(), numbers(item, Tag.GraphicData));
            case "SCOORD3D" -> new Shape3D(item.getString(Tag.GraphicType, "").strip(), numbers(item, Tag.GraphicData),
                    item.getString(Tag.ReferencedFrameOfReferenceUID, ""));
            case "TCOORD" -> new Times(item.getString(Tag.TemporalRangeType, "").strip(),
                    integers(item.getInts(Tag.ReferencedSamplePositions)), numbers(item, Tag.ReferencedTimeOffsets),
                    List.of(item.getStrings(Tag.ReferencedDateTime)));
            default -> new Other(type);
        };
    }

    private static ContentValue number(Attributes item) {
        Optional<Code> qualifier = Code.first(item, Tag.NumericValueQualifierCodeSequence);
        Attributes measured = item.getNestedDataset(Tag.MeasuredValueSequence);
        if (measured == null) {
            return new ContentValue.Number(OptionalDouble.empty(), Optional.empty(), qualifier);
        }
        // the floating value is the exact one where both are given (PS3.3 C.18.1)
        double value = measured.getDouble(Tag.FloatingPointValue, measured.getDouble(Tag.NumericValue, Double.NaN));
        return new ContentValue.Number(Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value),
                Code.first(measured, Tag.MeasurementUnitsCodeSequence), qualifier);
    }

    private static ContentValue object(String type, Attributes item) {
        Attributes reference = item.getNestedDataset(Tag.ReferencedSOPSequence);
        if (reference == null) {
            return new Other(type);
        }
        InstanceReference object = InstanceReference.of(reference);
        return switch (type) {
            case "IMAGE" -> new Image(object, presentation(reference),
                    InstanceReference.all(reference, Tag.ReferencedRealWorldValueMappingInstanceSequence).stream().findFirst());
            case "WAVEFORM" -> new Waveform(object, integers(reference.getInts(Tag.ReferencedWaveformChannels)));
            default -> new Composite(object);
        };
    }

    private static Optional<InstanceReference> presentation(Attributes reference) {
        return InstanceReference.all(reference, Tag.ReferencedSOPSequence).stream().findFirst();
    }

    private static List<Double> numbers(Attributes item, int tag) {
        return Arrays.stream(item.getDoubles(tag)).boxed().toList();
    }

    private static List<Integer> integers(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
