package org.septum.app.install;

import org.septum.reporting.Software;

/** The version of this build, as Maven wrote it into the jar; "development" when run from class folders. */
public final class Version {
    private Version() {}

    public static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** The program as results name it. */
    public static Software software() {
        return new Software("Septum", current());
    }
}
