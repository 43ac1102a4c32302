package org.septum.viewer.room;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.septum.viewer.analysis.AnalysisPanel;
import org.septum.viewer.bullseye.BullsEyeView;
import org.septum.viewer.comparison.ComparisonView;
import org.septum.viewer.course.CourseView;
import org.septum.viewer.numbers.BasisView;
import org.septum.viewer.numbers.NumbersView;
import org.septum.viewer.numbers.OriginView;
import org.septum.viewer.numbers.WarningsView;
import org.septum.viewer.report.ReportView;
import org.septum.viewer.results.ReopeningView;
import org.septum.viewer.slices.SlicesView;
import org.septum.viewer.theme.Icons;
import org.septum.viewer.tumour.TumourView;

/**
 * The panel at the right, one thing at a time: the analysis, its numbers, the wall, the slices, other dates. Each tab has a sign, and
 * the one that is open its name, so that all of them fit at the panel's narrowest.
 */
final class SidePanel extends TabPane {
    private final Tab numbers;

    SidePanel(ReadingRoomViewModel model, FileDialogs dialogs) {
        getStyleClass().add("side-panel");
        setId("side-panel");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        ReadingPanels panels = model.panels();
        numbers = tab("Numbers", MaterialDesignN.NUMERIC, new WarningsView(panels.numbers().warningsProperty()), none(panels),
                new NumbersView(panels.numbers()), new TumourView(model.tumour(), model.diameters(), mm -> model.goTo(mm, 0)),
                basis(model, panels), new OriginView(panels.numbers()));
        Tab wall = tab("Wall", MaterialDesignB.BULLSEYE, new BullsEyeView(panels.bullsEye()));
        Tab slices = tab("Slices", MaterialDesignL.LAYERS_OUTLINE, new SlicesView(panels.slices(), panels.slicePictures()));
        slices.selectedProperty().subscribe(panels.slicePictures()::wanted);
        Tab course = tab("Over time", MaterialDesignC.CHART_TIMELINE_VARIANT, new CourseView(model.course(), dialogs::otherResults));
        Tab report = tab("Report", MaterialDesignF.FILE_DOCUMENT_OUTLINE, new ReportView(panels.report(), dialogs::reportFolder));
        Tab expert = tab("Expert", MaterialDesignS.SCALE_BALANCE, new ComparisonView(model.comparison(), dialogs::segmentation));
        Tab analysis = tab("Analysis", MaterialDesignP.PLAY_CIRCLE_OUTLINE, new ReopeningView(model.reopening()),
                new AnalysisPanel(model.analysis(), model.layers()));
        getTabs().addAll(analysis, numbers, wall, slices, expert, report);
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

    private static Tab tab(String title, Ikon sign, Node... content) {
        VBox box = new VBox(content);
        box.getStyleClass().add("panel-content");
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("analysis-panel");
        Tab tab = new Tab(null, scroll);
        tab.setGraphic(Icons.of(sign));
        tab.setTooltip(new Tooltip(title));
        tab.selectedProperty().subscribe(open -> tab.setText(open ? title : null));
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
