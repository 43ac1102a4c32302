package org.septum.viewer.edit;

import org.septum.imaging.PictureDigest;
import org.septum.imaging.Volume;

/** The name edits of a series are kept under: its UID, and what tells its pictures from others of the same UID, or of none. */
final class SeriesKey {
    private SeriesKey() { }

    /** Reads three frames. @param uid Series Instance UID; may be empty */
    static String of(String uid, Volume volume) {
        String own = uid.matches("[0-9.]{1,64}") ? uid : "series";
        return own + "-" + PictureDigest.of(volume);
    }
}
