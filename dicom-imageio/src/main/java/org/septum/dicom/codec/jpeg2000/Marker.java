package org.septum.dicom.codec.jpeg2000;

/** The markers of a codestream (T.800 table A.2, T.801, T.814). */
final class Marker {
    static final int SOC = 0xFF4F;
    static final int CAP = 0xFF50;
    static final int SIZ = 0xFF51;
    static final int COD = 0xFF52;
    static final int COC = 0xFF53;
    static final int QCD = 0xFF5C;
    static final int QCC = 0xFF5D;
    static final int RGN = 0xFF5E;
    static final int POC = 0xFF5F;
    static final int PPM = 0xFF60;
    static final int PPT = 0xFF61;
    static final int MCT = 0xFF74;
    static final int MCC = 0xFF75;
    static final int MCO = 0xFF77;
    static final int CBD = 0xFF78;
    static final int SOT = 0xFF90;
    static final int SOP = 0xFF91;
    static final int EPH = 0xFF92;
    static final int SOD = 0xFF93;
    static final int EOC = 0xFFD9;

    private Marker() {
    }

    /** Whether no length and parameters follow. */
    static boolean isAlone(int marker) {
        return marker >= 0xFF30 && marker <= 0xFF3F;
    }
}
