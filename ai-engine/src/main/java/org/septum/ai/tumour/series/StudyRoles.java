package org.septum.ai.tumour.series;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.septum.ai.UnfitInputException;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Warning;
import org.septum.imaging.study.FileVolume;
import org.septum.imaging.study.Series;

/**
 * Which series of one head study plays which role.
 *
 * @param byRole the FLAIR always, others where there are such
 * @param why one line for a reader
 * @param warnings what was left open or left out
 */
public record StudyRoles(Map<MrRole, Series> byRole, String why, List<Warning> warnings) {
    private static final int REASONS_SHOWN = 3;

    public StudyRoles {
        byRole = Map.copyOf(byRole);
        warnings = List.copyOf(warnings);
    }

    /** Why the task cannot work on a series; empty where nothing speaks against it. */
    @FunctionalInterface
    public interface Fitness {
        Optional<String> misfit(Series series);
    }

    /** Tells series apart by their pictures, where nothing else does. */
    @FunctionalInterface
    public interface Pictures {
        /**
         * @param unnamed series whose headers do not tell
         * @return the roles of those that are sure
         * @throws IOException where a picture cannot be read
         */
        Map<Series, MrRole> roles(List<Series> unnamed) throws IOException;
    }

    /**
     * Chooses.
     *
     * @param task that asks, for messages
     * @param given what the user says: a file of the series by role, or a volume of a file
     * @param flairUid the series the user names, which is then the FLAIR
     * @throws UnfitInputException where there is no FLAIR, or two series would fit a role alike
     * @throws UnusableInputException where series of two patients are among them, or a given file is none of theirs
     * @throws IOException where headers or pictures cannot be read
     */
    public static StudyRoles choose(String task, List<Series> all, Fitness fitness, Pictures pictures,
            Map<MrRole, RoleFile> given, Optional<String> flairUid) throws UnfitInputException, IOException {
        List<RoleCandidate> candidates = new ArrayList<>();
        for (Series series : all) {
            candidates.add(RoleCandidate.of(series, fitness.misfit(series)));
        }
        Said said = new Said(task, given, flairUid);
        List<RoleCandidate> known = said.apply(candidates);
        refuseTwoPatients(known);
        return new RoleChoice(task, byPicture(known, pictures)).choose();
    }

    private static void refuseTwoPatients(List<RoleCandidate> candidates) throws UnusableInputException {
        List<RoleCandidate> used = candidates.stream()
                .filter(c -> c.fits() && c.guess().role().isPresent() && c.saysWhose()).toList();
        Map<List<String>, List<RoleCandidate>> patients = used.stream().collect(Collectors.groupingBy(RoleCandidate::patient));
        if (patients.size() > 1) {
            RoleCandidate first = used.getFirst();
            RoleCandidate other = used.stream().filter(c -> !c.patient().equals(first.patient())).findFirst().orElseThrow();
            throw new UnusableInputException(other.series().info().files().getFirst(), "is of another patient than "
                    + first.series().info().files().getFirst() + "; give the files of one patient");
        }
    }

    /** Asks the pictures where there is a series without a known role. */
    private static List<RoleCandidate> byPicture(List<RoleCandidate> candidates, Pictures pictures) throws IOException {
        List<Series> unnamed = candidates.stream().filter(c -> c.fits() && c.guess().role().isEmpty())
                .map(RoleCandidate::series).toList();
        boolean flair = candidates.stream().anyMatch(c -> c.fits() && c.has(MrRole.FLAIR));
        if (unnamed.isEmpty() || flair) {
            return candidates;
        }
        Map<Series, MrRole> seen = pictures.roles(unnamed);
        return candidates.stream().map(c -> seen.containsKey(c.series()) && c.guess().role().isEmpty() && c.fits()
                ? c.with(RoleGuess.of(seen.get(c.series()), RoleGuess.Basis.PICTURE)) : c).toList();
    }

    /** What the user says about roles. */
    private record Said(String task, Map<MrRole, RoleFile> files, Optional<String> flairUid) {
        List<RoleCandidate> apply(List<RoleCandidate> candidates) throws UnfitInputException, UnusableInputException {
            Map<Integer, MrRole> said = new HashMap<>();
            for (Map.Entry<MrRole, RoleFile> e : files.entrySet()) {
                int at = index(candidates, e.getValue());
                // What does not fit is refused for that, not for the several roles that its volumes were given.
                given(candidates.get(at), e.getKey());
                said.put(at, e.getKey());
            }
            if (said.size() < files.size()) {
                throw new UnfitInputException(task, "one series is given two roles");
            }
            if (flairUid.isPresent() && !files.containsKey(MrRole.FLAIR)) {
                said.put(byUid(candidates), MrRole.FLAIR);
            }
            List<RoleCandidate> result = new ArrayList<>();
            for (int i = 0; i < candidates.size(); i++) {
                RoleCandidate c = candidates.get(i);
                boolean replaced = !said.containsKey(i) && c.guess().role().map(said::containsValue).orElse(false);
                result.add(said.containsKey(i) ? given(c, said.get(i)) : replaced ? c.with(replaced()) : c);
            }
            return result;
        }

        private static RoleGuess replaced() {
            return new RoleGuess(Optional.empty(), RoleGuess.Basis.GIVEN, Optional.of("another series was named for its role"));
        }

        private RoleCandidate given(RoleCandidate candidate, MrRole role) throws UnfitInputException {
            if (candidate.misfit().isPresent()) {
                throw new UnfitInputException(task, "%s, %s: %s".formatted(
                        role.text(), candidate.name(), candidate.misfit().get()));
            }
            return candidate.with(RoleGuess.of(role, RoleGuess.Basis.GIVEN));
        }

        private static int index(List<RoleCandidate> candidates, RoleFile said) throws UnusableInputException {
            Optional<FileVolume> held = Optional.empty();
            boolean found = false;
            for (int i = 0; i < candidates.size(); i++) {
                if (candidates.get(i).contains(said.file())) {
                    held = candidates.get(i).series().volumeOfFile();
                    found = true;
                    if (held.equals(said.volume()) || candidates.get(i).misfit().isPresent()) {
                        return i;
                    }
                }
            }
            throw new UnusableInputException(said.file(), found ? miscounted(said, held) : "is none of the pictures that were found");
        }

        private static String miscounted(RoleFile said, Optional<FileVolume> held) {
            return "holds %s and is given %s; %s".formatted(held.map(v -> v.of() + " volumes").orElse("one picture"),
                    said.volume().map(v -> v.of() + " roles").orElse("one role"),
                    held.map(v -> "name each in their order, " + ContrastFiles.order(v.of(), said.file())).orElse("give it one"));
        }

        private int byUid(List<RoleCandidate> candidates) throws UnfitInputException {
            for (int i = 0; i < candidates.size(); i++) {
                if (candidates.get(i).series().info().uid().equals(flairUid.orElseThrow())) {
                    return i;
                }
            }
            throw new UnfitInputException(task, "no series has the UID " + flairUid.orElseThrow());
        }
    }

    /** Says for the first few series why they are not what is missing. */
    static String reasons(List<RoleCandidate> candidates) {
        String first = candidates.stream().limit(REASONS_SHOWN)
                .map(c -> c.name() + ": " + c.misfit().or(() -> c.guess().text()).orElse("its headers do not say what it shows, "
                        + "and its picture is not surely one; if it is, say so with --role" + inOrder(candidates)))
                .collect(Collectors.joining("; "));
        return candidates.size() > REASONS_SHOWN ? first + "; and %d more series".formatted(candidates.size() - REASONS_SHOWN)
                : first;
    }

    /** How that option is written for the volumes of one file. */
    static String inOrder(List<RoleCandidate> some) {
        List<Series> series = some.stream().map(RoleCandidate::series).toList();
        return ContrastFiles.oneFile(series).map(file -> ", " + ContrastFiles.order(series.getFirst().volumeOfFile().orElseThrow()
                .of(), file)).orElse("");
    }

    static Map<MrRole, Series> map() {
        return new EnumMap<>(MrRole.class);
    }
}
