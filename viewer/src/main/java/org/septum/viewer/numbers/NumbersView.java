package org.septum.viewer.numbers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.septum.viewer.numbers.NumbersViewModel.Group;

/** The table of numbers: value, interval, unit, normal range. Rows stay while only their values change. */
public final class NumbersView extends VBox {
    /** By the number's id, kept for the next result that has it: they are dear to make while a cine plays. */
    private final Map<String, NumberCells> cells = new HashMap<>();
    private List<String> shown = List.of();
    private final GridPane grid = new GridPane(5, 3);

    public NumbersView(NumbersViewModel model) {
        getStyleClass().addAll("section", "measurements");
        grid.setId("measurements");
        grid.getColumnConstraints().addAll(growing(), right(), left(), left(), right());
        getChildren().add(grid);
        model.groupsProperty().subscribe(this::show);
    }

    private static ColumnConstraints growing() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static ColumnConstraints right() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    private static ColumnConstraints left() {
        return new ColumnConstraints();
    }

    private void show(List<Group> groups) {
        List<String> ids = groups.stream().flatMap(g -> g.rows().stream()).map(r -> r.id() + r.normal().isEmpty()).toList();
        if (!ids.equals(shown)) {
            rebuild(groups);
            shown = ids;
        }
        groups.forEach(g -> g.rows().forEach(r -> cells.get(r.id()).show(r)));
    }

    private void rebuild(List<Group> groups) {
        grid.getChildren().clear();
        int row = 0;
        for (Group group : groups) {
            Label title = new Label(group.title());
            title.getStyleClass().add("group");
            grid.add(title, 0, row, 4, 1);
            Label normal = new Label(group.rows().stream().allMatch(r -> r.normal().isEmpty()) ? "" : "normal");
            normal.getStyleClass().add("measure-normal");
            grid.add(normal, 4, row++);
            for (NumberRow number : group.rows()) {
                grid.addRow(row++, cells.computeIfAbsent(number.id(), NumberCells::new).all());
            }
        }
    }
}
