package org.septum.viewer.report;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.septum.viewer.report.ReportViewModel.Written;

/** The report panel: who signs, the button that writes, and where it went. */
public final class ReportView extends VBox {
    private final ReportViewModel model;
    private final Label state = styled("report-state");
    private final Label done = styled("row-detail");

    /** @param folder asks for a folder; empty where the reader changed their mind */
    public ReportView(ReportViewModel model, Supplier<Optional<Path>> folder) {
        this.model = model;
        getStyleClass().addAll("section", "report-panel");
        Label hint = styled("empty-hint");
        hint.setText("One page with key images, numbers and what was changed, as PDF and DICOM, with the labels and "
                + "measurements, in a folder of its own.");
        hint.setWrapText(true);
        Label named = styled("caption");
        named.setText("Read by");
        TextField reader = new TextField();
        reader.setId("reader");
        reader.setPromptText("Name, or empty for a draft");
        reader.textProperty().bindBidirectional(model.readerProperty());
        state.setId("report-state");
        model.readerProperty().subscribe(n -> state.setText(model.state()));
        done.setWrapText(true);
        done.setId("report-written");
        model.writtenProperty().subscribe(this::show);
        getChildren().addAll(hint, new VBox(3, named, reader), state, button(folder), done);
    }

    private Button button(Supplier<Optional<Path>> folder) {
        Button write = new Button();
        write.setId("write-report");
        write.getStyleClass().add("accent");
        write.setMaxWidth(Double.MAX_VALUE);
        write.textProperty().bind(model.writingProperty().map(w -> w ? "Writing…" : "Write report…"));
        write.disableProperty().bind(model.readyProperty().not().or(model.writingProperty()));
        write.setTooltip(new Tooltip("Choose where a new folder with the report is made"));
        write.setOnAction(e -> folder.get().ifPresent(model::write));
        return write;
    }

    private void show(Optional<Written> written) {
        done.setText(written.map(w -> "Written to %s:\n%s".formatted(w.folder(), String.join(", ", w.files()))).orElse(""));
    }

    private static Label styled(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
