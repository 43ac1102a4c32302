package org.septum.dicom.deidentify;

import java.util.Collections;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Bytes;
import org.septum.dicom.data.VR;

/** Values that fit a VR and say nothing. */
final class DummyValues {
    private static final String WORD = "ANONYMISED";

    private DummyValues() {
    }

    /** Puts one into the place of what was there. Sequences are not for it. */
    static void put(Attributes data, int tag, VR vr) {
        switch (vr) {
            case DA -> data.setString(tag, vr, "19000101");
            case DT -> data.setString(tag, vr, "19000101000000");
            case TM -> data.setString(tag, vr, "000000");
            case AS -> data.setString(tag, vr, "000Y");
            case DS, IS -> data.setString(tag, vr, "0");
            case UR -> data.setString(tag, vr, "about:blank");
            case AE, CS, LO, LT, PN, SH, ST, UC, UT -> data.setString(tag, vr, WORD);
            case UI, SQ -> throw new IllegalArgumentException("no dummy for " + vr);
            default -> data.put(tag, vr, new Bytes(new byte[Math.max(2, vr.unit())]));
        }
    }

    /** Numbers become as many zeros as there were, so that coordinates stay coordinates. */
    static void zeros(Attributes data, int tag, VR vr, int count) {
        if (vr.isText()) {
            data.setString(tag, vr, Collections.nCopies(count, "0").toArray(String[]::new));
        } else {
            data.put(tag, vr, new Bytes(new byte[count * (vr == VR.AT ? 4 : vr.unit())]));
        }
    }
}
