package org.septum.ai.tumour.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.septum.ai.UnfitInputException;
import org.septum.imaging.Warning;
import org.septum.imaging.study.Series;

/** Takes one series for each role out of the candidates of one patient. */
final class RoleChoice {
    private final String task;
    private final List<RoleCandidate> candidates;
    private final List<Warning> warnings = new ArrayList<>();

    RoleChoice(String task, List<RoleCandidate> candidates) {
        this.task = task;
        this.candidates = candidates;
    }

    StudyRoles choose() throws UnfitInputException {
        List<RoleCandidate> flairs = with(MrRole.FLAIR);
        if (flairs.isEmpty()) {
            throw new UnfitInputException(task, candidates.isEmpty() ? "there are no pictures"
                    : "there is no FLAIR: " + StudyRoles.reasons(candidates));
        }
        if (flairs.stream().map(RoleCandidate::study).distinct().count() > 1) {
            throw new UnfitInputException(task, "there are FLAIRs of several studies, %s; give one study"
                    .formatted(names(flairs)));
        }
        RoleCandidate flair = best(MrRole.FLAIR, flairs);
        Map<MrRole, Series> byRole = StudyRoles.map();
        List<String> why = new ArrayList<>();
        take(MrRole.FLAIR, flair, byRole, why);
        for (MrRole role : List.of(MrRole.T1, MrRole.T1CE, MrRole.T2)) {
            Optional<RoleCandidate> other = other(role, flair);
            if (other.isPresent()) {
                take(role, other.get(), byRole, why);
            }
        }
        unused(flair);
        return new StudyRoles(byRole, String.join(", ", why), warnings);
    }

    private List<RoleCandidate> with(MrRole role) {
        return candidates.stream().filter(c -> c.fits() && c.has(role)).toList();
    }

    private Optional<RoleCandidate> other(MrRole role, RoleCandidate flair) throws UnfitInputException {
        List<RoleCandidate> all = with(role);
        List<RoleCandidate> here = all.stream().filter(c -> c.study().equals(flair.study())).toList();
        if (here.isEmpty() && !all.isEmpty()) {
            warnings.add(new Warning("other-study", "%s is of another study than the FLAIR and was not used as %s."
                    .formatted(all.getFirst().name(), role.text())));
        }
        return here.isEmpty() ? Optional.empty() : Optional.of(best(role, here));
    }

    private RoleCandidate best(MrRole role, List<RoleCandidate> fitting) throws UnfitInputException {
        List<RoleCandidate> sorted = fitting.stream().sorted(RoleCandidate.BY_FINENESS).toList();
        if (sorted.size() > 1) {
            if (sorted.getFirst().isAsFineAs(sorted.get(1))) {
                throw new UnfitInputException(task, "two series could be the %s: %s; name %s".formatted(role.text(),
                        names(sorted.subList(0, 2)), howTo(role, sorted.subList(0, 2))));
            }
            warnings.add(new Warning("role-choice", "%s was taken as %s rather than %s: its axial planes are finer.".formatted(
                    sorted.getFirst().name(), role.text(), names(sorted.subList(1, sorted.size())))));
        }
        return sorted.getFirst();
    }

    private static String howTo(MrRole role, List<RoleCandidate> some) {
        String inOrder = StudyRoles.inOrder(some);
        return inOrder.isEmpty() ? "one with --role " + role.id() + "=FILE" : "them in their order" + inOrder;
    }

    private void take(MrRole role, RoleCandidate chosen, Map<MrRole, Series> byRole, List<String> why) {
        byRole.put(role, chosen.series());
        why.add("%s %s %s".formatted(role.text(), chosen.name(), chosen.guess().basis().text()));
        if (chosen.guess().basis() == RoleGuess.Basis.PICTURE) {
            warnings.add(new Warning("role-by-picture", "That %s is the %s was told from its picture, not from its name or header; "
                    .formatted(chosen.name(), role.text()) + "check it, or name " + howTo(role, List.of(chosen)) + "."));
        }
    }

    /** Series that might have been of use had they said what they are. */
    private void unused(RoleCandidate flair) {
        List<RoleCandidate> unknown = candidates.stream().filter(c -> c.fits() && c.guess().role().isEmpty()
                && c.study().equals(flair.study())).toList();
        if (!unknown.isEmpty()) {
            warnings.add(new Warning("role-unknown", "Not used, because nothing says which contrast it has: %s. Say it with --role%s."
                    .formatted(names(unknown), StudyRoles.inOrder(unknown))));
        }
    }

    private static String names(List<RoleCandidate> some) {
        return some.stream().map(RoleCandidate::name).collect(Collectors.joining(" and "));
    }
}
