package org.septum.viewer.comparison;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.septum.viewer.theme.Icons;

/** One disagreement: its verdict, what it is, how large. */
final class PieceCell extends ListCell<Piece> {
    @Override
    protected void updateItem(Piece piece, boolean empty) {
        super.updateItem(piece, empty);
        setText(null);
        setGraphic(empty || piece == null ? null : row(piece));
    }

    private static HBox row(Piece piece) {
        Label what = new Label(piece.what(), Icons.of(icon(piece.verdict())));
        what.setMaxWidth(Double.MAX_VALUE);
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label ml = new Label(String.format(Locale.ROOT, "%.2f mL", piece.disagreement().ml()));
        ml.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, what, ml);
        row.setPrefWidth(10);
        row.setOpacity(piece.verdict() == Piece.Verdict.OPEN ? 1 : 0.6);
        return row;
    }

    private static Ikon icon(Piece.Verdict verdict) {
        return switch (verdict) {
            case OPEN -> MaterialDesignC.CIRCLE_OUTLINE;
            case EXPERTS_TAKEN -> MaterialDesignA.ACCOUNT_CHECK_OUTLINE;
            case OWN_KEPT -> MaterialDesignC.CHECK;
        };
    }
}
