package org.septum.viewer.edit;

import java.util.Optional;
import org.septum.imaging.Label;
import org.septum.imaging.LabelSet;
import org.septum.imaging.edit.CavityInWall;
import org.septum.imaging.edit.StructureRules;
import org.septum.measurements.cardiac.CardiacReading;

/** Which relations the structures of a label set keep while they are edited. */
final class RelationsOf {
    private RelationsOf() { }

    /** The left ventricle lies in its myocardium; structures of other tasks do not know each other. */
    static StructureRules labels(LabelSet labels) {
        Optional<Label> cavity = labels.byId(CardiacReading.LV);
        Optional<Label> wall = labels.byId(CardiacReading.MYOCARDIUM);
        return cavity.isPresent() && wall.isPresent()
                ? new CavityInWall(cavity.get().value(), wall.get().value())
                : StructureRules.independent();
    }
}
