package org.septum.viewer.task;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a task is.
 *
 * @param fraction done, 0 to 1; negative while nothing is known yet
 * @param step what is being done, in plain words
 * @param remaining estimate of the time left; empty while too little is done to tell
 */
public record TaskProgress(double fraction, String step, Optional<Duration> remaining) {
    public static final TaskProgress UNKNOWN = new TaskProgress(-1, "", Optional.empty());

    /** The time left in words: "about 12 s left"; empty where it is not known. */
    public String remainingText() {
        return remaining.map(TaskProgress::inWords).orElse("");
    }

    private static String inWords(Duration left) {
        long seconds = Math.max(1, Math.round(left.toMillis() / 1000.0));
        return seconds < 90 ? "about %d s left".formatted(seconds) : "about %d min left".formatted(Math.round(seconds / 60.0));
    }
}
