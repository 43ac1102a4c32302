package org.septum.ai;

import java.util.Locale;

/** How much work one picture is worth. */
public enum Quality {
    /** One pass of one network, or the few that the package's manifest names under {@code fast}. */
    FAST,

    /** The mean of several passes, as the package's manifest says under {@code best}. */
    BEST;

    /** The word on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
