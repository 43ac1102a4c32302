package org.septum.viewer.comparison;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.septum.imaging.Warning;
import org.septum.measurements.comparison.Disagreement;
import org.septum.viewer.analysis.StructureRow;
import org.septum.viewer.comparison.Piece.Verdict;
import org.septum.viewer.numbers.WarningsView;

/** The panel of the second segmentation: what it is, the agreement as numbers and as an overlay, and the list of disagreements. */
public final class ComparisonView extends VBox {
    private final ComparisonViewModel model;
    private final Supplier<Optional<Path>> askFile;
    private final Label source = styled("row-detail");
    private final Label count = styled("section-title");
    private final ComparisonTable table = new ComparisonTable();
    private final ObservableList<Piece> items = FXCollections.observableArrayList();
    private final ListView<Piece> list = new ListView<>(items);
    private final VBox found;

    /** @param askFile lets the reader choose a file; empty where they changed their mind */
    public ComparisonView(ComparisonViewModel model, Supplier<Optional<Path>> askFile) {
        this.model = model;
        this.askFile = askFile;
        getStyleClass().addAll("section", "comparison");
        source.setWrapText(true);
        found = new VBox(8, source, new WarningsView(model.comparedProperty().map(c -> c.map(x -> x.expert().notes())
                .orElse(List.<Warning>of()))), table, agreement(), count, list(), buttons());
        getChildren().addAll(opening(), busy(), hint(), found);
        model.comparedProperty().subscribe(this::show);
        model.piecesProperty().subscribe(this::fill);
        model.currentProperty().subscribe(now -> select(now.intValue()));
    }

    private FlowPane opening() {
        Button file = new Button("Open file…");
        file.setId("open-expert");
        file.setTooltip(new Tooltip("A second segmentation of these pictures: NIfTI or DICOM segmentation"));
        file.setOnAction(e -> askFile.get().ifPresent(model::open));
        MenuButton other = new MenuButton("Another result");
        other.getItems().add(new MenuItem("None"));
        other.setOnShowing(e -> {
            other.getItems().setAll(model.others().stream().map(layer -> {
                MenuItem item = new MenuItem(layer.toString());
                item.setOnAction(a -> model.open(layer));
                return item;
            }).toList());
            if (other.getItems().isEmpty()) {
                other.getItems().add(new MenuItem("There is one result only"));
            }
        });
        Button close = new Button("Close");
        close.getStyleClass().add("flat");
        close.setOnAction(e -> model.close());
        return new FlowPane(6, 6, file, other, close);
    }

    private ProgressBar busy() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.visibleProperty().bind(model.workingProperty());
        return bar;
    }

    private Label hint() {
        Label hint = styled("empty-hint");
        hint.setText("Open an expert's segmentation, or another result, to see where it differs from the one shown.");
        hint.setWrapText(true);
        hint.visibleProperty().bind(model.comparedProperty().map(Optional::isEmpty));
        hint.managedProperty().bind(hint.visibleProperty());
        return hint;
    }

    private VBox agreement() {
        CheckBox shown = new CheckBox("Show agreement in the pictures");
        shown.setId("agreement-shown");
        shown.setFocusTraversable(false);
        shown.selectedProperty().bindBidirectional(model.agreementShownProperty());
        VBox box = new VBox(2, shown);
        model.legend().forEach(s -> box.getChildren().add(new StructureRow(s)));
        return box;
    }

    private ListView<Piece> list() {
        list.setId("disagreements");
        list.setCellFactory(l -> new PieceCell());
        list.setPrefHeight(210);
        list.setFocusTraversable(false);
        list.setOnMouseClicked(e -> model.look(list.getSelectionModel().getSelectedIndex()));
        return list;
    }

    private FlowPane buttons() {
        return new FlowPane(6, 6, button("previous-piece", "Previous (P)", model::previous), button("next-piece", "Next (N)", model::next),
                button("take-expert", "Take expert's (Enter)", model::accept), button("keep-own", "Keep own (K)", model::reject));
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setFocusTraversable(false);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void show(Optional<Compared> compared) {
        found.setVisible(compared.isPresent());
        found.setManaged(compared.isPresent());
        table.show(compared);
        compared.ifPresent(c -> source.setText("%s. Labels: %s.".formatted(c.expert().source(), c.expert().convention())));
    }

    private void fill(List<Piece> pieces) {
        if (items.size() == pieces.size()) {
            for (int i = 0; i < pieces.size(); i++) {
                if (!items.get(i).equals(pieces.get(i))) {
                    items.set(i, pieces.get(i));
                }
            }
        } else {
            items.setAll(pieces);
        }
        double open = pieces.stream().filter(p -> p.verdict() == Verdict.OPEN).mapToDouble(p -> p.disagreement().ml()).sum();
        count.setText("%d disagreements, %s mL undecided".formatted(pieces.size(), String.format(Locale.ROOT, "%.1f", open)) + smaller());
        select(model.currentProperty().get());
    }

    /** What is too small to be stepped through is told. */
    private String smaller() {
        List<Disagreement> small = model.comparedProperty().get().map(Compared::disagreements).orElse(List.of()).stream()
                .filter(d -> d.ml() < ComparisonViewModel.LEAST_ML).toList();
        return small.isEmpty() ? "" : String.format(Locale.ROOT, "; %d smaller than %.2f mL, together %.1f mL", small.size(),
                ComparisonViewModel.LEAST_ML, small.stream().mapToDouble(Disagreement::ml).sum());
    }

    private void select(int index) {
        if (index >= 0 && index < items.size()) {
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(Math.max(0, index - 2));
        }
    }

    private static Label styled(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
