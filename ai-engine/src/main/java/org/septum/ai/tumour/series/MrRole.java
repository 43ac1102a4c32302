package org.septum.ai.tumour.series;

import java.util.Arrays;
import java.util.Optional;

/** The contrast of an MR series of a head, as far as tumours are read from it. */
public enum MrRole {
    FLAIR("flair", "FLAIR"),
    /** T1-weighted, before or without contrast agent. */
    T1("t1", "T1"),
    /** T1-weighted with contrast agent. */
    T1CE("t1ce", "T1 with contrast"),
    T2("t2", "T2");

    private final String id;
    private final String text;

    MrRole(String id, String text) {
        this.id = id;
        this.text = text;
    }

    /** The word in manifests and on the command line. */
    public String id() {
        return id;
    }

    /** In a reader's words. */
    public String text() {
        return text;
    }

    public static Optional<MrRole> ofId(String id) {
        return Arrays.stream(values()).filter(r -> r.id.equals(id)).findFirst();
    }
}
