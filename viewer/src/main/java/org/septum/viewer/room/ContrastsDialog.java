package org.septum.viewer.room;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.septum.ai.tumour.series.MrRole;
import org.septum.viewer.study.UnnamedVolumes;
import org.septum.viewer.theme.Theme;

/** Asks which contrast each volume of a 4-D file is. One of them has to be the FLAIR, and no contrast is named twice. */
final class ContrastsDialog extends Dialog<List<String>> {
    private static final String UNUSED = "Not used";
    private static final double WIDTH = 420;

    private final List<ComboBox<String>> choices;

    ContrastsDialog(Window owner, UnnamedVolumes volumes) {
        initOwner(owner);
        setTitle("Name contrasts");
        choices = IntStream.rangeClosed(1, volumes.volumes()).mapToObj(ContrastsDialog::choice).toList();
        GridPane grid = new GridPane(12, 8);
        for (int i = 0; i < choices.size(); i++) {
            grid.addRow(i, new Label("Volume %d".formatted(i + 1)), choices.get(i));
        }
        Label words = new Label(("What are the volumes of %s, in the order the file holds them? The FLAIR is needed; what is none of "
                + "these is not used.").formatted(volumes.file().getFileName()));
        words.setWrapText(true);
        VBox content = new VBox(14, words, grid);
        content.setPrefWidth(WIDTH);
        getDialogPane().setContent(content);
        getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        getDialogPane().lookupButton(ButtonType.OK).disableProperty().bind(Bindings.createBooleanBinding(() -> !isWhole(names()),
                choices.stream().map(ComboBox::valueProperty).toArray(Observable[]::new)));
        getDialogPane().lookupButton(ButtonType.OK).setId("contrasts-named");
        Theme.dress(getDialogPane().getScene());
        setResultConverter(button -> button == ButtonType.OK ? names() : null);
    }

    private static ComboBox<String> choice(int number) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("contrast-" + number);
        box.getItems().add(UNUSED);
        List.of(MrRole.values()).forEach(role -> box.getItems().add(role.text()));
        box.setValue(UNUSED);
        return box;
    }

    /** As the volumes are to be called. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (ComboBox<String> box : choices) {
            names.add(box.getValue().equals(UNUSED) ? "volume %d, not used".formatted(names.size() + 1) : box.getValue());
        }
        return names;
    }

    static boolean isWhole(List<String> names) {
        return names.contains(MrRole.FLAIR.text()) && names.stream().allMatch(n -> Collections.frequency(names, n) == 1);
    }

    /** The names; empty where the reader changed their mind. Waits for the answer. */
    Optional<List<String>> ask() {
        return showAndWait();
    }
}
