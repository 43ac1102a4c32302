package org.septum.dicom.sr;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.septum.dicom.data.PersonName;
import org.septum.dicom.data.UidRegistry;
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

/** A content tree for reading. */
final class ContentText {
    private static final String INDENT = "  ";

    private final StructuredReport report;
    private final StringBuilder out = new StringBuilder();

    private ContentText(StructuredReport report) {
        this.report = report;
    }

    static String of(StructuredReport report) {
        ContentText text = new ContentText(report);
        text.add(report.root(), "");
        return text.out.toString();
    }

    private void add(ContentItem item, String indent) {
        String concept = item.concept().map(Code::meaning).orElse("");
        String value = value(item.value()).replaceAll("\r\n|\r|\n", "\n" + indent + INDENT);
        out.append(indent).append(concept).append(concept.isEmpty() || value.isEmpty() ? "" : ": ").append(value).append('\n');
        item.children().forEach(child -> add(child, indent + INDENT));
    }

    private String value(ContentValue value) {
        return switch (value) {
            case Container container -> "";
            case Text(String text) -> text;
            case Coded(Code code) -> code.meaning();
            case ContentValue.Number number -> number(number);
            case Moment(String type, String text) -> text;
            case Person(String name) -> PersonName.parse(name).display();
            case Uid(String uid) -> uid;
            case Image image -> object(image.image());
            case Composite(InstanceReference object) -> object(object);
            case Waveform waveform -> object(waveform.waveform());
            case Shape(String type, List<Double> points) -> shape(type, points, 2, "");
            case Shape3D(String type, List<Double> points, String frame) -> shape(type, points, 3, " mm");
            case Times times -> times.type().toLowerCase(java.util.Locale.ROOT) + " "
                    + (times.samples().isEmpty() ? times.offsets().isEmpty() ? times.moments() : times.offsets() : times
                    .samples());
            case Other other -> "(" + (other.type().isEmpty() ? "no value type" : other.type()) + ")";
            case ByReference reference -> "→ " + report.resolve(reference).map(this::line)
                    .orElse("nothing at " + reference.path());
        };
    }

    /** An item that is referred to. One that is itself a reference is not followed: it may lead in a circle. */
    private String line(ContentItem item) {
        String value = item.value() instanceof ByReference(List<Integer> path) ? "→ " + path : value(item.value());
        return (item.concept().map(Code::meaning).orElse("") + " " + value).strip();
    }

    private static String number(ContentValue.Number number) {
        if (number.value().isEmpty()) {
            return number.qualifier().map(Code::meaning).orElse("no value");
        }
        double value = number.value().getAsDouble();
        String text = value == Math.rint(value) && Math.abs(value) < 1e15 ? String.valueOf((long) value) : String.valueOf(value);
        String unit = number.unit().map(Code::value).filter(code -> !code.equals("1")).orElse("");
        return text + (unit.isEmpty() ? "" : " " + unit) + number.qualifier().map(code -> " (" + code.meaning() + ")").orElse("");
    }

    private static String object(InstanceReference reference) {
        String frames = reference.frames().isEmpty() ? ""
                : ", frame " + reference.frames().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String segments = reference.segments().isEmpty() ? ""
                : ", segment " + reference.segments().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Optional.of(UidRegistry.name(reference.sopClassUid())).map(name -> name.replace(" Storage", "")).get() + " "
                + reference.sopInstanceUid() + frames + segments;
    }

    private static String shape(String type, List<Double> points, int dimensions, String unit) {
        StringBuilder text = new StringBuilder(type.toLowerCase(java.util.Locale.ROOT));
        for (int i = 0; i + dimensions <= points.size(); i += dimensions) {
            text.append(i == 0 ? " (" : ", (").append(points.subList(i, i + dimensions).stream().map(String::valueOf)
                    .collect(Collectors.joining(", "))).append(')');
        }
        return text + unit;
    }
}
