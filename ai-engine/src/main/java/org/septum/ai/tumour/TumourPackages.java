package org.septum.ai.tumour;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.septum.ai.model.Manifest;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRejectedException;
import org.septum.ai.model.Orientation;
import org.septum.ai.model.TileInput;
import org.septum.ai.tumour.series.MrRole;
import org.septum.imaging.Label;
import org.septum.imaging.TumourPart;

/** What the task asks of a package: axial planes or whole volumes of known series, and a tumour's labels. */
final class TumourPackages {
    private static final Set<String> PARTS = Set.of(
            TumourPart.NECROSIS.id(), TumourPart.OEDEMA.id(), TumourPart.ENHANCING.id());

    private TumourPackages() {}

    /** Throws ModelRejectedException where a package takes what it cannot be given, or finds what is no tumour's. */
    static void check(ModelPackage model) throws ModelRejectedException {
        Manifest m = model.manifest();
        if (m.tiles().isPresent()) {
            if (!roles(model).contains(MrRole.FLAIR)) {
                throw new ModelRejectedException(
                        model.manifestFile(), "inputs[0].channels: flair is needed, whose grid the labels get");
            }
        } else if (m.inputs().size() != 1 || m.outputs().size() != 1) {
            throw new ModelRejectedException(model.manifestFile(), "inputs, outputs: this task uses one of each");
        } else if (m.inputs().getFirst().orientation() != Orientation.AXIAL) {
            throw new ModelRejectedException(model.manifestFile(), "inputs[0].orientation: this task's is axial");
        } else {
            TumourModel.channels(model);
        }
        checkLabels(model);
    }

    private static void checkLabels(ModelPackage model) throws ModelRejectedException {
        Set<String> ids = new TreeSet<>();
        List<Label> labels = model.manifest().labels().labels();
        // Of planes a single label has the value 1, by the rule for outputs of planes, and is the whole tumour whatever its id.
        boolean whole = model.manifest().tiles().isEmpty() && labels.size() == 1;
        for (Label label : whole ? List.<Label>of() : labels) {
            ids.add(label.id());
            if (TumourPart.byId(label.id()).filter(l -> l.value() == label.value()).isEmpty()) {
                throw new ModelRejectedException(model.manifestFile(), "outputs[0].labels: %d \"%s\" is none of this task's: %s"
                        .formatted(label.value(), label.id(), known()));
            }
        }
        if (!whole && !ids.equals(PARTS) && !ids.equals(Set.of(TumourPart.UNDIVIDED.id()))) {
            throw new ModelRejectedException(model.manifestFile(), "outputs[0].labels: are %s; this task wants necrosis, oedema "
                    .formatted(String.join(", ", ids)) + "and enhancing, or tumour alone");
        }
    }

    private static String known() {
        return String.join(", ", TumourPart.labels().stream().map(l -> l.value() + " " + l.id()).toList());
    }

    /** The series a package's network is given. */
    static Set<MrRole> roles(ModelPackage model) throws ModelRejectedException {
        if (model.manifest().tiles().isEmpty()) {
            return TumourModel.channels(model).stream().map(TumourChannel::role).collect(Collectors.toSet());
        }
        TileInput input = model.manifest().tiles().get().input();
        Set<MrRole> roles = input.channels().stream().map(MrRole::ofId).flatMap(Optional::stream).collect(Collectors.toSet());
        if (roles.size() != input.channels().size()) {
            throw new ModelRejectedException(model.manifestFile(), "inputs[0].channels: are %s; this task gives %s"
                    .formatted(String.join(", ", input.channels()), "flair, t1, t1ce and t2"));
        }
        return roles;
    }
}
