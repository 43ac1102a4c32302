package org.septum.viewer.tumour;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.septum.imaging.Vector3;
import org.septum.measurements.tumour.Bidimensional;
import org.septum.measurements.tumour.Bidimensional.End;
import org.septum.measurements.tumour.Diameter;
import org.septum.measurements.tumour.Lesion;
import org.septum.viewer.planes.PlaneViewModel;
import org.septum.viewer.viewport.Tile;
import org.septum.viewer.viewport.ViewGeometry;

/** Draws the diameters over an axial view, with their lengths and product beside them. */
public final class DiametersOverlay extends Pane {
    private static final double END = 4;
    private static final double BESIDE = 10;

    private final DiametersViewModel model;
    private final PlaneViewModel view;

    public DiametersOverlay(DiametersViewModel model, PlaneViewModel view) {
        this.model = model;
        this.view = view;
        getStyleClass().add("diameters");
        model.lesionsProperty().addListener((o, before, now) -> place());
        view.viewport().stateProperty().addListener((o, before, now) -> {
            if (before.slice() != now.slice() || !before.look().equals(now.look())) {
                place();
            }
        });
        widthProperty().addListener((o, before, now) -> place());
        heightProperty().addListener((o, before, now) -> place());
    }

    private void place() {
        List<Lesion> here = getWidth() < 1 || getHeight() < 1 ? List.of() : model.on(view);
        if (here.isEmpty() && getChildren().isEmpty()) {
            return;
        }
        getChildren().setAll(here.stream().flatMap(l -> drawn(l).stream()).toList());
    }

    private List<Node> drawn(Lesion lesion) {
        Bidimensional size = lesion.size();
        Label words = new Label(String.format(Locale.ROOT, "%.0f × %.0f mm = %.0f mm²", size.longest().lengthMm(),
                size.perpendicular().lengthMm(), size.productMm2()) + (lesion.measurable() ? "" : ", not measurable"));
        words.getStyleClass().add("diameter-words");
        double[] at = at(size.longest().to());
        words.relocate(at[0] + BESIDE, at[1] - BESIDE);
        List<Node> all = new java.util.ArrayList<>(List.of(line(size.longest()), line(size.perpendicular()), words));
        for (End end : End.values()) {
            double[] p = at(DiametersViewModel.place(size, end));
            Circle circle = new Circle(p[0], p[1], END);
            circle.getStyleClass().add("diameter-end");
            circle.setId("diameter-%d-%s".formatted(lesion.number(), end.name().toLowerCase(Locale.ROOT)));
            all.add(circle);
        }
        all.forEach(n -> n.setManaged(n == words));
        return all;
    }

    private Line line(Diameter diameter) {
        double[] a = at(diameter.from());
        double[] b = at(diameter.to());
        Line line = new Line(a[0], a[1], b[0], b[1]);
        line.getStyleClass().add("diameter-line");
        return line;
    }

    private double[] at(Vector3 mm) {
        double[] index = view.index(mm);
        ViewGeometry geometry = ViewGeometry.of(view.grid(), view.viewport().state().look(),
                new Tile(0, 0, 0, (int) getWidth(), (int) getHeight()));
        return new double[] {geometry.viewX(index[0]), geometry.viewY(index[1])};
    }
}
