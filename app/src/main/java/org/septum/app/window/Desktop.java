package org.septum.app.window;

import java.util.Map;
import java.util.Optional;

/** Whether a window can be shown here, and in plain words why not. */
public final class Desktop {
    private static final String WITHOUT = " septum analyze and septum demo work without a window.";

    private final Map<String, String> environment;
    private final String osName;

    public Desktop(Map<String, String> environment, String osName) {
        this.environment = environment;
        this.osName = osName;
    }

    public static Desktop ofThisSystem() {
        return new Desktop(System.getenv(), System.getProperty("os.name"));
    }

    /** What is missing; empty where a display seems to be there. */
    public Optional<String> missing() {
        boolean unix = !osName.startsWith("Mac") && !osName.startsWith("Windows");
        if (unix && environment.getOrDefault("DISPLAY", "").isBlank()) {
            return Optional.of("there is no display here (DISPLAY is not set), so no window can be opened." + WITHOUT);
        }
        return Optional.empty();
    }

    /** Throws where {@link #missing} says something. */
    public void require() throws DisplayException {
        Optional<String> missing = missing();
        if (missing.isPresent()) {
            throw new DisplayException(missing.get());
        }
    }

    /** What JavaFX says when it cannot start, as a message that helps. */
    static DisplayException explain(Throwable failure) {
        String said = String.valueOf(failure.getMessage());
        if (said.contains("GTK")) {
            return new DisplayException("the window needs GTK 3, which is not installed here. Debian and Ubuntu: apt install "
                    + "libgtk-3-0; Fedora: dnf install gtk3." + WITHOUT);
        }
        if (said.contains("DISPLAY")) {
            return new DisplayException("the display that DISPLAY names cannot be opened." + WITHOUT);
        }
        return new DisplayException("JavaFX could not start (" + said + ")." + WITHOUT);
    }
}
