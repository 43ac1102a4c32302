package org.septum.dicom.sr;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.septum.dicom.object.Code;
import org.septum.dicom.object.InstanceReference;

/** What a content item holds: one kind for each Value Type (0040,A040) of PS3.3 C.17.3.2.1, and a reference to another item. */
public sealed interface ContentValue {

    /** CONTAINER. @param continuous whether its items are one flow of text rather than separate */
    record Container(boolean continuous) implements ContentValue {
    }

    /** TEXT. */
    record Text(String text) implements ContentValue {
    }

    /** CODE. */
    record Coded(Code code) implements ContentValue {
    }

    /**
     * NUM.
     *
     * @param value empty where the measurement has none; then a qualifier says why
     * @param unit in UCUM; empty where there is no value
     * @param qualifier "Not a number", "Measurement failure" …
     */
    record Number(OptionalDouble value, Optional<Code> unit, Optional<Code> qualifier) implements ContentValue {
    }

    /** DATE, TIME or DATETIME, as DICOM writes it. @param type the Value Type */
    record Moment(String type, String text) implements ContentValue {
    }

    /** PNAME. */
    record Person(String name) implements ContentValue {
    }

    /** UIDREF. */
    record Uid(String uid) implements ContentValue {
    }

    /**
     * IMAGE.
     *
     * @param presentation the presentation state it is to be seen by
     * @param realWorldValues the map of its values
     */
    record Image(InstanceReference image, Optional<InstanceReference> presentation, Optional<InstanceReference> realWorldValues)
            implements ContentValue {
    }

    /** COMPOSITE. */
    record Composite(InstanceReference object) implements ContentValue {
    }

    /** WAVEFORM. @param channels multiplex group and channel of each in turn; empty for all */
    record Waveform(InstanceReference waveform, List<Integer> channels) implements ContentValue {
    }

    /**
     * SCOORD.
     *
     * @param type Graphic Type (0070,0023): POINT, MULTIPOINT, POLYLINE, CIRCLE, ELLIPSE
     * @param points column, row of each in turn: 0.0, 0.0 is the top left corner of the first pixel
     */
    record Shape(String type, List<Double> points) implements ContentValue {
    }

    /** SCOORD3D. @param points x, y, z of each in turn, millimetres of the frame of reference */
    record Shape3D(String type, List<Double> points, String frameOfReferenceUid) implements ContentValue {
    }

    /**
     * TCOORD.
     *
     * @param type Temporal Range Type (0040,A130): POINT, SEGMENT, BEGIN …
     * @param samples Referenced Sample Positions, from 1
     * @param offsets Referenced Time Offsets, seconds
     * @param moments Referenced DateTimes
     */
    record Times(String type, List<Integer> samples, List<Double> offsets, List<String> moments) implements ContentValue {
    }

    /** A type this library does not know, TABLE for one. @param type Value Type, may be empty */
    record Other(String type) implements ContentValue {
    }

    /**
     * A relationship to an item elsewhere in the tree.
     *
     * @param path Referenced Content Item Identifier (0040,DB73): 1 for the root, then which child at each step, from 1
     */
    record ByReference(List<Integer> path) implements ContentValue {
    }
}
