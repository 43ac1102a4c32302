package org.septum.viewer.edit;

import javafx.scene.input.KeyEvent;

/**
 * The keys of editing: E pulls, B brush, U threshold brush, X eraser, D redraws, Q next structure, [ and ] size, H smooths, J copies to the next
 * slice (with Shift phase), L interpolates between slices (with Shift phases), V the AI's outlines, Delete clears the picture,
 * Backspace sets it back, Escape gives up the stroke and then the tool.
 */
public final class EditKeys {
    private final EditViewModel model;
    private final EditTool tool;

    public EditKeys(EditViewModel model, EditTool tool) {
        this.model = model;
        this.tool = tool;
    }

    /** @return whether the key is one of editing and there is something to edit */
    public boolean act(KeyEvent event) {
        return model.availableProperty().get() && (hold(event) || command(event));
    }

    private boolean hold(KeyEvent event) {
        switch (event.getCode()) {
            case E -> model.toggle(EditMode.PULL);
            case B -> model.toggle(EditMode.BRUSH);
            case X -> model.toggle(EditMode.ERASE);
            case D -> model.toggle(EditMode.REDRAW);
            case U -> model.toggle(EditMode.THRESHOLD);
            case Q -> model.nextStructure();
            case OPEN_BRACKET -> model.resize(-1);
            case CLOSE_BRACKET -> model.resize(1);
            case ESCAPE -> {
                if (!tool.giveUp()) {
                    model.putDown();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean command(KeyEvent event) {
        FrameAxis axis = event.isShiftDown() ? FrameAxis.PHASE : FrameAxis.SLICE;
        switch (event.getCode()) {
            case H -> model.commands().smooth();
            case J -> model.commands().copy(axis, 1, true);
            case L -> model.commands().interpolate(axis, true);
            case V -> model.originalShownProperty().set(!model.originalShownProperty().get());
            case DELETE -> model.commands().clear();
            case BACK_SPACE -> model.commands().reset();
            default -> {
                return false;
            }
        }
        return true;
    }
}
