package org.septum.viewer.room;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.septum.viewer.comparison.ComparisonViewModel;
import org.septum.viewer.curve.CurveViewModel.Mark;
import org.septum.viewer.edit.EditKeys;
import org.septum.viewer.viewport.Interpolation;
import org.septum.viewer.viewport.Layout;
import org.septum.viewer.viewport.Tools;
import org.septum.viewer.viewport.Tools.Tool;
import org.septum.viewer.viewport.ViewportViewModel;

/**
 * The keyboard: C or Space start and stop the cine, ←/→ phase, ↑ towards the base, ↓ towards the apex, 1–9 windows, R resets,
 * F zooms to the structures, W S M Z T choose the tool, G all slices, Y planes, F3 surfaces, I smoothing, O overlays, A
 * analyses, N the frame the network was least sure of, Home and End go to ED and ES and
 * with Shift put them at the phase shown; Ctrl+Z undoes, Ctrl+Shift+Z redoes. Against an expert N and P step through
 * the disagreements, Enter takes the expert's label, K keeps the own. {@link EditKeys} has those of
 * editing.
 */
final class Keys {
    private final ReadingRoomViewModel model;
    private final Tools tools;
    private final EditKeys editing;

    Keys(ReadingRoomViewModel model, Tools tools, EditKeys editing) {
        this.model = model;
        this.tools = tools;
        this.editing = editing;
    }

    void press(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (!typing && (plain ? act(event) : takeBack(event))) {
            event.consume();
        }
    }

    /** Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo. */
    private boolean takeBack(KeyEvent event) {
        if (event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case Z -> {
                if (event.isShiftDown()) {
                    model.history().redo();
                } else {
                    model.history().undo();
                }
            }
            case Y -> model.history().redo();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean act(KeyEvent event) {
        return step(event) || move(event) || choose(event) || preset(event) || editing.act(event);
    }

    /** Through the disagreements with an expert, as long as there are such. */
    private boolean step(KeyEvent event) {
        ComparisonViewModel comparison = model.comparison();
        if (!comparison.isActive()) {
            return false;
        }
        switch (event.getCode()) {
            case N -> comparison.next();
            case P -> comparison.previous();
            case ENTER -> comparison.accept();
            case K -> comparison.reject();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean move(KeyEvent event) {
        ViewportViewModel viewport = model.viewport();
        switch (event.getCode()) {
            case C, SPACE -> model.cine().toggle();
            case LEFT -> step(-1);
            case RIGHT -> step(1);
            case UP -> viewport.moveTowardsBase(1);
            case DOWN -> viewport.moveTowardsBase(-1);
            case PAGE_UP -> viewport.moveSlice(-1);
            case PAGE_DOWN -> viewport.moveSlice(1);
            case HOME -> mark(event, Mark.ED);
            case END -> mark(event, Mark.ES);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Goes to ED or ES; with Shift it is moved to the phase on the screen. */
    private void mark(KeyEvent event, Mark mark) {
        if (event.isShiftDown()) {
            model.curve().markHere(mark);
        } else if (mark == Mark.ED) {
            model.curve().goToEd();
        } else {
            model.curve().goToEs();
        }
    }

    private void step(int by) {
        model.cine().stop();
        model.viewport().movePhase(by);
    }

    private boolean choose(KeyEvent event) {
        ViewportViewModel viewport = model.viewport();
        switch (event.getCode()) {
            case R -> model.resetView();
            case F -> viewport.focus();
            case W -> tools.leftProperty().set(Tool.WINDOW);
            case S -> tools.leftProperty().set(Tool.SCROLL);
            case M -> tools.leftProperty().set(Tool.PAN);
            case Z -> tools.leftProperty().set(Tool.ZOOM);
            case T -> tools.leftProperty().set(model.planes().shownProperty().get() ? Tool.CROSSHAIR : tools.leftProperty().get());
            case Y -> model.planes().shownProperty().set(!model.planes().shownProperty().get());
            case F3 -> model.surfaces().shownProperty().set(!model.surfaces().shownProperty().get());
            case G -> viewport.layout(viewport.state().layout() == Layout.MOSAIC ? Layout.SINGLE : Layout.MOSAIC);
            case I -> viewport.interpolation(viewport.state().interpolation() == Interpolation.LINEAR
                    ? Interpolation.NEAREST : Interpolation.LINEAR);
            case O -> model.layers().shownProperty().set(!model.layers().shownProperty().get());
            case A -> model.analysis().analyse();
            case N -> model.confidence().goToLeastSure();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean preset(KeyEvent event) {
        String typed = event.getText();
        if (typed.length() != 1 || typed.charAt(0) < '1' || typed.charAt(0) > '9') {
            return false;
        }
        int index = typed.charAt(0) - '1';
        var presets = model.viewport().presets();
        if (index < presets.size()) {
            model.viewport().preset(presets.get(index));
        }
        return true;
    }
}
