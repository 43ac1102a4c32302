package org.septum.viewer.numbers;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.septum.viewer.numbers.NumberRow.Standing;
import org.septum.viewer.theme.Icons;

/**
 * The cells of one number. Out of range is said by an arrow and by weight as well as by colour; a doubtful value is set in
 * italics behind a question mark, and its tooltip says why.
 */
final class NumberCells {
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");
    private static final PseudoClass OUTSIDE = PseudoClass.getPseudoClass("outside");
    private static final Duration LONG = Duration.seconds(60);

    private final Label name = styled("measure-name");
    private final Label value = styled("measure-value");
    private final Label interval = styled("measure-interval");
    private final Label unit = styled("measure-unit");
    private final Label normal = styled("measure-normal");
    private final FontIcon doubt = Icons.of(MaterialDesignA.ALERT_OUTLINE);
    private final Tooltip hint = new Tooltip();

    NumberCells(String id) {
        value.setId("measurement-" + id.replace('.', '-'));
        normal.setId("normal-" + id.replace('.', '-'));
        hint.setWrapText(true);
        hint.setMaxWidth(420);
        hint.setShowDuration(LONG);
        doubt.getStyleClass().add("doubt-icon");
        name.setContentDisplay(ContentDisplay.RIGHT);
        normal.setAlignment(Pos.CENTER_RIGHT);
        for (Label label : new Label[] {name, value, interval, unit, normal}) {
            label.setTooltip(hint);
            label.setMinWidth(Label.USE_PREF_SIZE);
        }
        name.setMinWidth(0);
    }

    Node[] all() {
        return new Node[] {name, value, interval, unit, normal};
    }

    void show(NumberRow row) {
        boolean doubtful = row.doubt().isPresent();
        boolean outside = row.standing() == Standing.BELOW || row.standing() == Standing.ABOVE;
        name.setText(row.name());
        name.setGraphic(doubtful ? doubt : null);
        value.setText(row.value());
        interval.setText(row.interval());
        unit.setText(row.unit());
        normal.setText(arrow(row.standing()) + row.normal());
        hint.setText(row.hint());
        for (Label label : new Label[] {name, value, interval, unit, normal}) {
            label.pseudoClassStateChanged(DOUBTFUL, doubtful);
            label.pseudoClassStateChanged(OUTSIDE, outside);
        }
    }

    private static String arrow(Standing standing) {
        return switch (standing) {
            case BELOW -> "▼ ";
            case ABOVE -> "▲ ";
            case WITHIN, UNKNOWN -> "";
        };
    }

    private static Label styled(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
