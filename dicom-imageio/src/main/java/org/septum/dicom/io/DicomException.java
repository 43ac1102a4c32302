package org.septum.dicom.io;

import java.io.IOException;

/** A file that is no DICOM, or cannot be used as such: says which file, at which byte, and why. */
public class DicomException extends IOException {
    /** The offset where none applies. */
    public static final long NO_OFFSET = -1;

    private final String file;
    private final long offset;
    private final String reason;

    /**
     * @param file the file's name, or what stands for it
     * @param offset the byte in it, or {@link #NO_OFFSET}
     * @param reason what is wrong, without the file's name
     */
    public DicomException(String file, long offset, String reason) {
        this(file, offset, reason, null);
    }

    public DicomException(String file, long offset, String reason, Throwable cause) {
        super(file + (offset < 0 ? "" : " (byte " + offset + ")") + ": " + reason, cause);
        this.file = file;
        this.offset = offset;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    public long offset() {
        return offset;
    }

    /** What is wrong, without file and offset. */
    public String reason() {
        return reason;
    }
}
