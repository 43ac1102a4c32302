package org.septum.viewer.tumour;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.septum.imaging.Vector3;
import org.septum.measurements.tumour.Lesion;
import org.septum.measurements.tumour.TumourReading;

/** Where the tumour lies, and its lesions with their diameters; a click shows the plane a lesion was measured on. */
public final class TumourView extends VBox {
    private final TumourViewModel tumour;
    private final Consumer<Vector3> goTo;

    public TumourView(TumourViewModel tumour, DiametersViewModel diameters, Consumer<Vector3> goTo) {
        this.tumour = tumour;
        this.goTo = goTo;
        getStyleClass().addAll("section", "tumour");
        tumour.readingProperty().subscribe(r -> show(r, diameters));
        diameters.lesionsProperty().subscribe(l -> show(tumour.readingProperty().get(), diameters));
    }

    private void show(Optional<TumourReading> read, DiametersViewModel diameters) {
        getChildren().clear();
        setVisible(read.isPresent());
        setManaged(read.isPresent());
        read.ifPresent(r -> {
            r.place().ifPresent(words -> {
                Label place = new Label(words);
                place.setId("tumour-place");
                place.setWrapText(true);
                getChildren().add(place);
            });
            diameters.lesionsProperty().get().forEach(l -> getChildren().add(row(l)));
        });
    }

    private Hyperlink row(Lesion lesion) {
        String words = String.format(Locale.ROOT, "Lesion %d: %.0f × %.0f mm, %.1f mL%s%s", lesion.number(),
                lesion.size().longest().lengthMm(), lesion.size().perpendicular().lengthMm(), lesion.volumeMl(),
                lesion.drawn() ? ", drawn" : "", lesion.measurable() ? "" : ", not measurable");
        Hyperlink link = new Hyperlink(words);
        link.setId("lesion-" + lesion.number());
        link.setWrapText(true);
        link.setOnAction(e -> goTo.accept(lesion.size().longest().middle()));
        return link;
    }
}
