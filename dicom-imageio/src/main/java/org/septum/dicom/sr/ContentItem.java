package org.septum.dicom.sr;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.septum.dicom.object.Code;

/**
 * An item of a content tree (PS3.3 C.17.3).
 *
 * @param relationship to the item it belongs to
 * @param concept Concept Name; some items have none
 * @param children in the object's order
 * @param template the number of the DCMR template it begins, "1500"; empty where it says none
 */
public record ContentItem(Relationship relationship, Optional<Code> concept, ContentValue value, List<ContentItem> children,
        String template) {
    public ContentItem {
        Objects.requireNonNull(relationship);
        Objects.requireNonNull(value);
        children = List.copyOf(children);
    }

    /** An item that is to be written. */
    public static ContentItem of(Relationship relationship, Code concept, ContentValue value, ContentItem... children) {
        return new ContentItem(relationship, Optional.of(concept), value, Arrays.asList(children), "");
    }

    /** The same as the beginning of a template. */
    public ContentItem withTemplate(String number) {
        return new ContentItem(relationship, concept, value, children, number);
    }

    /** Whether its concept is this one, however worded. */
    public boolean isNamed(Code code) {
        return concept.isPresent() && concept.get().is(code);
    }

    /** The children of a concept. */
    public Stream<ContentItem> children(Code code) {
        return children.stream().filter(child -> child.isNamed(code));
    }

    /** It and all below it, each before its children. */
    public Stream<ContentItem> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(ContentItem::all));
    }

    /** The text of the first child of a concept that has one; empty where there is none. */
    public String text(Code code) {
        return children(code).map(child -> child.value() instanceof ContentValue.Text(String text) ? text : "").findFirst()
                .orElse("");
    }

    /** The code of the first child of a concept that has one. */
    public Optional<Code> code(Code code) {
        return codes(code).findFirst();
    }

    /** The codes of the children of a concept. */
    public Stream<Code> codes(Code code) {
        return children(code).map(ContentItem::value).filter(ContentValue.Coded.class::isInstance)
                .map(value -> ((ContentValue.Coded) value).code());
    }

    /** The UID of the first child of a concept that has one; empty where there is none. */
    public String uid(Code code) {
        return children(code).map(child -> child.value() instanceof ContentValue.Uid(String uid) ? uid : "").findFirst()
                .orElse("");
    }
}
