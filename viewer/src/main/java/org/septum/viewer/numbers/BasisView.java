package org.septum.viewer.numbers;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.septum.measurements.cardiac.Body;
import org.septum.measurements.cardiac.BodySurface;
import org.septum.measurements.cardiac.HeartRate;
import org.septum.measurements.cardiac.PapillaryConvention;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.measurements.cardiac.Sex;

/** The fields for body, heart rate and papillary convention. A field is taken over with Enter or on leaving it. */
public final class BasisView extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final BasisViewModel model;
    private final TextField height = field("height", "cm");
    private final TextField weight = field("weight", "kg");
    private final TextField age = field("age", "years");
    private final TextField rate = field("heart-rate", "1/min");
    private final ComboBox<String> sex = new ComboBox<>();
    private final Label surface = new Label();
    private final Label wrong = new Label();
    private final ToggleButton cavity = convention("In the cavity", PapillaryConvention.CAVITY);
    private final ToggleButton muscle = convention("In the muscle", PapillaryConvention.MYOCARDIUM);
    private boolean filling;
    private Body filled = Body.UNKNOWN;

    public BasisView(BasisViewModel model) {
        this.model = model;
        getStyleClass().addAll("section", "basis");
        wrong.getStyleClass().add("field-wrong");
        wrong.setWrapText(true);
        surface.getStyleClass().add("caption");
        surface.setId("body-surface");
        getChildren().addAll(title("Papillary muscles"), conventions(), title("Patient"), fields(), wrong);
        takeOver(height, () -> model.size(height.getText(), weight.getText()));
        takeOver(weight, () -> model.size(height.getText(), weight.getText()));
        takeOver(age, () -> model.age(age.getText()));
        takeOver(rate, () -> model.heartRate(rate.getText()));
        sex.setId("sex");
        sex.getItems().addAll("Not known", "Female", "Male");
        sex.setOnAction(e -> chooseSex());
        model.choicesProperty().subscribe(this::fill);
        say(height, Optional.empty());
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("section-title");
        return title;
    }

    private static TextField field(String id, String unit) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(unit);
        field.setPrefColumnCount(4);
        return field;
    }

    private ToggleButton convention(String text, PapillaryConvention convention) {
        ToggleButton button = new ToggleButton(text);
        button.setId("papillary-" + convention.name().toLowerCase(Locale.ROOT));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip("What papillary muscle counts as: volumes, EF, mass and ranges change together"));
        button.setOnAction(e -> model.papillary(convention));
        return button;
    }

    private HBox conventions() {
        ToggleGroup group = new ToggleGroup();
        cavity.setToggleGroup(group);
        muscle.setToggleGroup(group);
        cavity.getStyleClass().add("left-pill");
        muscle.getStyleClass().add("right-pill");
        HBox.setHgrow(cavity, javafx.scene.layout.Priority.ALWAYS);
        HBox.setHgrow(muscle, javafx.scene.layout.Priority.ALWAYS);
        return new HBox(cavity, muscle);
    }

    private GridPane fields() {
        GridPane grid = new GridPane(8, 6);
        grid.addRow(0, named("Height", height, "cm"), named("Weight", weight, "kg"), surface);
        grid.addRow(1, named("Sex", sex, ""), named("Age", age, ""), named("Heart rate", rate, "/min"));
        sex.setMaxWidth(Double.MAX_VALUE);
        return grid;
    }

    private static VBox named(String name, Node field, String unit) {
        Label label = new Label(unit.isEmpty() ? name : name + " " + unit);
        label.getStyleClass().add("caption");
        label.setMinWidth(USE_PREF_SIZE);
        VBox box = new VBox(2, label, field);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void takeOver(TextField field, Supplier<Optional<String>> typed) {
        field.setOnAction(e -> say(field, typed.get()));
        field.focusedProperty().addListener((o, before, now) -> {
            if (!now && !field.getText().equals(field.getUserData())) {
                say(field, typed.get());
            }
        });
    }

    private void say(TextField field, Optional<String> fault) {
        field.pseudoClassStateChanged(WRONG, fault.isPresent());
        wrong.setText(fault.orElse(""));
        wrong.setVisible(fault.isPresent());
        wrong.setManaged(fault.isPresent());
    }

    private void chooseSex() {
        if (!filling) {
            model.sex(switch (sex.getSelectionModel().getSelectedIndex()) {
                case 1 -> Optional.of(Sex.FEMALE);
                case 2 -> Optional.of(Sex.MALE);
                default -> Optional.empty();
            });
        }
    }

    private void fill(Optional<ReadingChoices> choices) {
        filling = true;
        Body body = choices.map(ReadingChoices::body).orElse(Body.UNKNOWN);
        if (!body.surface().equals(filled.surface()) || choices.isEmpty()) {
            set(height, body.surface().map(BodySurface::heightCm).map(BasisView::plain).orElse(""));
            set(weight, body.surface().map(BodySurface::weightKg).map(BasisView::plain).orElse(""));
        }
        filled = body;
        set(age, body.ageYears().isPresent() ? Integer.toString(body.ageYears().getAsInt()) : "");
        set(rate, model.rate().map(HeartRate::perMinute).map(v -> plain((double) Math.round(v))).orElse(""));
        sex.getSelectionModel().select(body.sex().map(s -> s == Sex.FEMALE ? 1 : 2).orElse(0));
        surface.setText(body.squareMetres().isPresent()
                ? "BSA\n%.2f m²".formatted(body.squareMetres().getAsDouble()) : "Not indexed");
        boolean muscles = choices.map(c -> c.papillary() == PapillaryConvention.MYOCARDIUM).orElse(false);
        cavity.setSelected(!muscles);
        muscle.setSelected(muscles);
        muscle.setDisable(!model.canTellPapillary());
        filling = false;
    }

    /** What is being typed stays. */
    private static void set(TextField field, String text) {
        if (!field.isFocused()) {
            field.setText(text);
            field.setUserData(text);
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? "%.0f".formatted(value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
