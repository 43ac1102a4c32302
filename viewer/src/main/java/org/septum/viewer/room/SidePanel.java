package org.septum.viewer.room;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.VBox;
import org.septum.viewer.analysis.AnalysisPanel;
import org.septum.viewer.bullseye.BullsEyeView;
import org.septum.viewer.comparison.ComparisonView;
import org.septum.viewer.course.CourseView;
import org.septum.viewer.numbers.BasisView;
import org.septum.viewer.numbers.NumbersView;
import org.septum.viewer.numbers.OriginView;
import org.septum.viewer.numbers.WarningsView;
import org.septum.viewer.report.ReportView;
import org.septum.viewer.slices.SlicesView;
import org.septum.viewer.tumour.TumourView;

/** The panel at the right, one thing at a time: the analysis, its numbers, the wall, the slices, other dates. */
final class SidePanel extends TabPane {
    private final Tab numbers;

    SidePanel(ReadingRoomViewModel model, FileDialogs dialogs) {
        getStyleClass().add("side-panel");
        setId("side-panel");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        ReadingPanels panels = model.panels();
        numbers = tab("Numbers", new WarningsView(panels.numbers().warningsProperty()), none(panels),
                new NumbersView(panels.numbers()), new TumourView(model.tumour(), model.diameters(), mm -> model.goTo(mm, 0)),
                basis(model, panels), new OriginView(panels.numbers()));
        Tab wall = tab("Wall", new BullsEyeView(panels.bullsEye()));
        Tab slices = tab("Slices", new SlicesView(panels.slices(), panels.slicePictures()));
        slices.selectedProperty().subscribe(panels.slicePictures()::wanted);
        Tab course = tab("Over time", new CourseView(model.course(), dialogs::otherResults));
        Tab report = tab("Report", new ReportView(panels.report(), dialogs::reportFolder));
        Tab expert = tab("Expert", new ComparisonView(model.comparison(), dialogs::segmentation));
        getTabs().addAll(tab("Analysis", new AnalysisPanel(model.analysis(), model.layers())), numbers, wall, slices, expert, report);
        model.viewport().stateProperty().subscribe(
                s -> heart(s.grid().map(g -> g.phases() > 1).orElse(true), wall, slices, course));
        model.tumour().readingProperty().subscribe((before, now) -> turn(before.isEmpty() && now.isPresent(), false));
        model.reading().readingProperty().subscribe((before, now) -> turn(before.isEmpty() && now.isPresent(), now.isEmpty()));
    }

    /** The numbers come forward when they arrive, the analysis when there are none. */
    private void turn(boolean arrived, boolean gone) {
        if (arrived) {
            getSelectionModel().select(numbers);
        } else if (gone) {
            getSelectionModel().selectFirst();
        }
    }

    /** Body and heart rate are asked for where there is a heart to read. */
    private static BasisView basis(ReadingRoomViewModel model, ReadingPanels panels) {
        BasisView basis = new BasisView(panels.basis());
        basis.visibleProperty().bind(model.tumour().readingProperty().map(Optional::isEmpty));
        basis.managedProperty().bind(basis.visibleProperty());
        return basis;
    }

    /** Wall and slices are there for a beating heart only, other dates for what does not beat. */
    private void heart(boolean beats, Tab wall, Tab slices, Tab course) {
        if (beats == getTabs().contains(wall)) {
            return;
        }
        if (beats) {
            getTabs().remove(course);
            getTabs().addAll(getTabs().indexOf(numbers) + 1, List.of(wall, slices));
        } else {
            getTabs().removeAll(wall, slices);
            getTabs().add(getTabs().indexOf(numbers) + 1, course);
        }
    }

    private static Tab tab(String title, Node... content) {
        VBox box = new VBox(content);
        box.getStyleClass().add("panel-content");
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("analysis-panel");
        Tab tab = new Tab(title, scroll);
        tab.setId("tab-" + title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        return tab;
    }

    private static VBox none(ReadingPanels panels) {
        Label hint = new Label("The numbers appear here after an analysis.");
        hint.getStyleClass().add("empty-hint");
        VBox box = new VBox(hint);
        box.getStyleClass().add("section");
        panels.numbers().groupsProperty().subscribe(g -> {
            box.setVisible(g.isEmpty());
            box.setManaged(g.isEmpty());
        });
        return box;
    }
}
