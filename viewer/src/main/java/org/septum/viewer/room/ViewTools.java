package org.septum.viewer.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.septum.viewer.edit.EditCursor;
import org.septum.viewer.edit.EditTool;
import org.septum.viewer.edit.EditViewModel;
import org.septum.viewer.planes.PlaneExtras;
import org.septum.viewer.planes.PlaneViewModel;
import org.septum.viewer.tumour.DiametersOverlay;
import org.septum.viewer.tumour.DiametersViewModel;
import org.septum.viewer.viewport.PictureTool;

/** Editing and diameters on the planes: each view has a tool of its own, since each has pixels of its own. */
final class ViewTools implements PlaneExtras {
    private final EditViewModel editing;
    private final DiametersViewModel diameters;
    private final Runnable standStill;
    private final List<EditTool> tools = new ArrayList<>();

    ViewTools(EditViewModel editing, DiametersViewModel diameters, Runnable standStill) {
        this.editing = editing;
        this.diameters = diameters;
        this.standStill = standStill;
        editing.modeProperty().addListener((o, before, now) -> tools.forEach(EditTool::giveUp));
    }

    @Override
    public void renew() {
        tools.forEach(EditTool::giveUp);
        tools.clear();
    }

    @Override
    public Optional<PictureTool> tool(PlaneViewModel view) {
        EditTool tool = new EditTool(editing, view.viewport(), standStill);
        tools.add(tool);
        return Optional.of(tool);
    }

    /** Asked for after the view's tool. */
    @Override
    public List<Region> over(PlaneViewModel view) {
        return List.of(new DiametersOverlay(diameters, view), new EditCursor(editing, tools.getLast()));
    }
}
