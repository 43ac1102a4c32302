package org.septum.reporting.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.septum.reporting.Findings;

/** One picture a reader knows at a glance: slices with contours, the numbers and what to be careful about. */
public final class ContactSheet {
    private ContactSheet() {}

    /** @throws IOException where the letters cannot be read */
    public static BufferedImage paint(Findings findings) throws IOException {
        return findings.sequences().isEmpty() ? new HeartSheet(findings).paint() : new TumourSheet(findings).paint();
    }
}
