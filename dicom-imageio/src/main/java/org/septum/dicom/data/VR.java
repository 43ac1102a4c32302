package org.septum.dicom.data;

import static org.septum.dicom.data.VR.Kind.BINARY;
import static org.septum.dicom.data.VR.Kind.BYTES;
import static org.septum.dicom.data.VR.Kind.CODE;
import static org.septum.dicom.data.VR.Kind.ITEMS;
import static org.septum.dicom.data.VR.Kind.PROSE;
import static org.septum.dicom.data.VR.Kind.STRING;

/** A value representation of PS3.5 section 6.2: how an element's bytes are to be read. */
public enum VR {
    AE(CODE, 1, false),
    AS(CODE, 1, false),
    AT(BINARY, 2, false),
    CS(CODE, 1, false),
    DA(CODE, 1, false),
    DS(CODE, 1, false),
    DT(CODE, 1, false),
    FD(BINARY, 8, false),
    FL(BINARY, 4, false),
    IS(CODE, 1, false),
    LO(STRING, 1, false),
    LT(PROSE, 1, false),
    OB(BYTES, 1, true),
    OD(BYTES, 8, true),
    OF(BYTES, 4, true),
    OL(BYTES, 4, true),
    OV(BYTES, 8, true),
    OW(BYTES, 2, true),
    PN(STRING, 1, false),
    SH(STRING, 1, false),
    SL(BINARY, 4, false),
    SQ(ITEMS, 1, true),
    SS(BINARY, 2, false),
    ST(PROSE, 1, false),
    SV(BINARY, 8, true),
    TM(CODE, 1, false),
    UC(STRING, 1, true),
    UI(CODE, 1, false),
    UL(BINARY, 4, false),
    UN(BYTES, 1, true),
    UR(PROSE, 1, true),
    US(BINARY, 2, false),
    UT(PROSE, 1, true),
    UV(BINARY, 8, true);

    /** What a value of a VR is made of. */
    enum Kind {
        /** ASCII of a fixed repertoire, several values parted by a backslash. */
        CODE,
        /** Text in the data set's character set, several values parted by a backslash. */
        STRING,
        /** One text, in which a backslash is a character like any other. */
        PROSE,
        /** Numbers of a fixed size. */
        BINARY,
        /** A run of bytes or words with no structure of its own here. */
        BYTES,
        /** Items, each a data set. */
        ITEMS
    }

    private static final VR[] BY_CODE = byCode();

    private final Kind kind;
    private final int unit;
    private final boolean longLength;

    VR(Kind kind, int unit, boolean longLength) {
        this.kind = kind;
        this.unit = unit;
        this.longLength = longLength;
    }

    /** The VR of two ASCII bytes as found in an explicit VR stream, or null where no such VR is known. */
    public static VR of(int first, int second) {
        boolean letters = first >= 'A' && first <= 'Z' && second >= 'A' && second <= 'Z';
        return letters ? BY_CODE[(first - 'A') * 26 + second - 'A'] : null;
    }

    private static VR[] byCode() {
        VR[] table = new VR[26 * 26];
        for (VR vr : values()) {
            table[(vr.name().charAt(0) - 'A') * 26 + vr.name().charAt(1) - 'A'] = vr;
        }
        return table;
    }

    /** Whether the explicit encoding has two reserved bytes and a 32-bit length. */
    public boolean hasLongLength() {
        return longLength;
    }

    /** The bytes that change places together when the byte order changes. */
    public int unit() {
        return unit;
    }

    /** Whether values are text of some kind (including numbers written as text). */
    public boolean isText() {
        return kind == CODE || kind == STRING || kind == PROSE;
    }

    /** Whether Specific Character Set applies. */
    public boolean usesCharacterSet() {
        return kind == STRING || kind == PROSE && this != UR;
    }

    /** Whether several values may stand in one element, parted by a backslash. */
    public boolean isMultiText() {
        return kind == CODE || kind == STRING;
    }

    /** Whether values are numbers of a fixed binary size (AT counts as two words). */
    public boolean isBinaryNumber() {
        return kind == BINARY;
    }

    /** Whether leading blanks carry no meaning. */
    boolean ignoresLeadingBlanks() {
        return kind == CODE || kind == STRING && this != UC;
    }

    /** What fills an odd length up: a blank for text, NUL for UIDs and binary values. */
    public byte padding() {
        return (byte) (isText() && this != UI ? ' ' : 0);
    }
}
