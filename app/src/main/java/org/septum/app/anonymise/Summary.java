package org.septum.app.anonymise;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Counts outcomes and tells of them. */
public final class Summary {
    private final TreeSet<String> patients = new TreeSet<>();
    private final TreeSet<String> studies = new TreeSet<>();
    private final TreeSet<String> series = new TreeSet<>();
    private final Map<String, List<Path>> warnings = new LinkedHashMap<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int written;

    void add(Outcome outcome) {
        switch (outcome) {
            case Outcome.Written(Path source, String patient, String study, String one, var warning) -> {
                written++;
                patients.add(patient);
                studies.add(study);
                series.add(study + '/' + one);
                warning.ifPresent(text -> warnings.computeIfAbsent(text, t -> new ArrayList<>()).add(source));
            }
            case Outcome.Skipped(Path source, String reason) -> skipped.add(source + ": " + reason);
            case Outcome.Refused(Path source, String reason) -> refused.add(source + ": " + reason);
        }
    }

    public int written() {
        return written;
    }

    public int refused() {
        return refused.size();
    }

    /** One line on what was done to {@code out}; each file that was not, and what to look at, to {@code err}. */
    public void print(PrintWriter out, PrintWriter err) {
        out.printf("%s of %s, %s, %s written; %d refused, %d left out%n", count(written, "file"), count(patients.size(), "patient"),
                count(studies.size(), "study"), count(series.size(), "series"), refused.size(), skipped.size());
        skipped.forEach(line -> err.println("septum: left out: " + line));
        refused.forEach(line -> err.println("septum: refused: " + line));
        warnings.forEach((text, files) -> err.printf("septum: look at %s: %s; the first is %s%n", count(files.size(), "file"), text,
                files.getFirst()));
        out.flush();
        err.flush();
    }

    private static String count(int number, String what) {
        String plural = what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what.endsWith("s") ? what : what + "s";
        return number + " " + (number == 1 ? what : plural);
    }
}
