package org.septum.viewer.room;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.septum.viewer.theme.Icons;

/** The pictures, and over them what is to be said while there is no picture: how to begin, what is opening, what failed. */
final class MiddleView extends StackPane {
    private final ReadingRoomViewModel model;
    private final FileDialogs dialogs;
    private final ProgressBar bar = new ProgressBar();
    private final Label what = styled("opening-what");
    private final Label step = styled("row-detail");
    private final VBox opening;

    MiddleView(ReadingRoomViewModel model, FileDialogs dialogs, Node pictures) {
        this.model = model;
        this.dialogs = dialogs;
        getStyleClass().add("middle");
        opening = opening();
        model.activityProperty().subscribe(a -> show(a, pictures));
    }

    private void show(Activity activity, Node pictures) {
        switch (activity) {
            case Activity.Empty e -> getChildren().setAll(pictures, welcome());
            case Activity.Reading r -> getChildren().setAll(pictures);
            case Activity.Failed f -> getChildren().setAll(pictures, failed(f));
            case Activity.Opening o -> progress(o, pictures);
        }
    }

    private void progress(Activity.Opening now, Node pictures) {
        if (!getChildren().contains(opening)) {
            getChildren().setAll(pictures, opening);
        }
        what.setText(now.what());
        bar.setProgress(now.progress().fraction());
        String left = now.progress().remainingText();
        step.setText(sentence(now.progress().step()) + (left.isEmpty() ? "" : " · " + left));
    }

    private static String sentence(String text) {
        return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private VBox opening() {
        bar.setPrefWidth(280);
        Button cancel = new Button("Cancel");
        cancel.setId("cancel-opening");
        cancel.getStyleClass().add("small");
        cancel.setOnAction(e -> model.cancelOpening());
        return card(what, bar, step, cancel);
    }

    private VBox welcome() {
        Label title = styled("welcome-title");
        title.setText("Open a study");
        Label hint = styled("empty-hint");
        hint.setText("Drop a folder, DICOM or NIfTI files here.");
        return card(bigIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE), title, hint, buttons());
    }

    private VBox failed(Activity.Failed failure) {
        Label title = styled("welcome-title");
        title.setText(failure.title());
        Label reason = styled("failure-reason");
        reason.setText(failure.reason());
        reason.setWrapText(true);
        reason.setMaxWidth(460);
        return card(bigIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE), title, reason, buttons());
    }

    private static javafx.scene.Node bigIcon(Ikon ikon) {
        var icon = Icons.of(ikon);
        icon.getStyleClass().add("big-icon");
        return icon;
    }

    private HBox buttons() {
        Button folder = new Button("Open folder…");
        folder.getStyleClass().add("accent");
        folder.setOnAction(e -> dialogs.openFolder());
        Button files = new Button("Open files…");
        files.setOnAction(e -> dialogs.openFiles());
        HBox row = new HBox(8, folder, files);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private static VBox card(javafx.scene.Node... content) {
        VBox card = new VBox(content);
        card.getStyleClass().add("card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        card.setAlignment(Pos.CENTER);
        return card;
    }

    private static Label styled(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
