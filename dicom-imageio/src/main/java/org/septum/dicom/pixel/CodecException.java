package org.septum.dicom.pixel;

import java.io.IOException;

/** A compressed frame that cannot be decoded; {@link FrameReader} adds the file and the frame. */
public class CodecException extends IOException {
    public CodecException(String reason) {
        super(reason);
    }

    public CodecException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
