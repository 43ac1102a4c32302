package org.septum.viewer.bullseye;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.septum.measurements.cardiac.regional.AhaSegment;
import org.septum.measurements.cardiac.regional.AhaSegment.Level;

/** Draws the seventeen segments with their numbers and values, lighter for more. */
final class BullsEyePicture {
    private static final Color DARK = Color.web("#16303d");
    private static final Color LIGHT = Color.web("#9fd8ee");
    private static final Color NOTHING = Color.web("#1a1f25");
    private static final Color GROUND = Color.web("#101317");
    private static final Color INK = Color.web("#8b949e");
    private static final Color ON_DARK = Color.web("#e6ebf0");
    private static final Color ON_LIGHT = Color.web("#0b1418");
    private static final Color POINTED = Color.web("#ffd27a");
    private static final String FAMILY = Font.getDefault().getFamily();
    private static final double WORDS_OUT = 10;

    private final GraphicsContext g;
    private final BullsEyeShape shape;
    private final Quantity quantity;
    private final Function<AhaSegment, OptionalDouble> values;

    BullsEyePicture(GraphicsContext g, BullsEyeShape shape, Quantity quantity, Function<AhaSegment, OptionalDouble> values) {
        this.g = g;
        this.shape = shape;
        this.quantity = quantity;
        this.values = values;
    }

    void draw(Optional<AhaSegment> pointed) {
        // from the base inwards, so that each ring covers the middle of the one outside it
        for (Level level : Level.values()) {
            AhaSegment.of(level).forEach(this::sector);
            double inner = shape.inner(level);
            g.setFill(GROUND);
            g.fillOval(shape.x() - inner, shape.y() - inner, 2 * inner, 2 * inner);
        }
        pointed.ifPresent(this::outline);
        for (AhaSegment segment : AhaSegment.values()) {
            words(segment);
        }
        sides();
    }

    private void sector(AhaSegment segment) {
        double r = shape.outer(segment.level());
        double left = shape.x() - r;
        double top = shape.y() - r;
        g.setFill(shade(values.apply(segment)));
        g.setStroke(GROUND);
        g.setLineWidth(2);
        if (segment == AhaSegment.APEX) {
            g.fillOval(left, top, 2 * r, 2 * r);
            g.strokeOval(left, top, 2 * r, 2 * r);
        } else {
            double span = segment.level().span();
            g.fillArc(left, top, 2 * r, 2 * r, BullsEyeShape.start(segment), span, ArcType.ROUND);
            g.strokeArc(left, top, 2 * r, 2 * r, BullsEyeShape.start(segment), span, ArcType.ROUND);
        }
    }

    private void outline(AhaSegment segment) {
        double outer = shape.outer(segment.level()) - 1.5;
        double inner = shape.inner(segment.level()) + 1.5;
        g.setStroke(POINTED);
        g.setLineWidth(2);
        if (segment == AhaSegment.APEX) {
            g.strokeOval(shape.x() - outer, shape.y() - outer, 2 * outer, 2 * outer);
            return;
        }
        double from = BullsEyeShape.start(segment);
        double span = segment.level().span();
        g.beginPath();
        g.arc(shape.x(), shape.y(), outer, outer, from, span);
        g.arc(shape.x(), shape.y(), inner, inner, from + span, -span);
        g.closePath();
        g.stroke();
    }

    private Color shade(OptionalDouble value) {
        return value.isEmpty() ? NOTHING : DARK.interpolate(LIGHT, quantity.share(value.getAsDouble()));
    }

    private void words(AhaSegment segment) {
        OptionalDouble value = values.apply(segment);
        double[] at = shape.middle(segment);
        boolean light = value.isPresent() && quantity.share(value.getAsDouble()) > 0.5;
        g.setFill(light ? ON_LIGHT : ON_DARK);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(Font.font(FAMILY, FontWeight.BOLD, segment == AhaSegment.APEX ? 11 : 13));
        String format = quantity == Quantity.THICKENING ? "%.0f" : "%.1f";
        g.fillText(value.isEmpty() ? "–" : String.format(Locale.ROOT, format, value.getAsDouble()), at[0], at[1] + 5);
        g.setFont(Font.font(FAMILY, 9));
        g.setGlobalAlpha(0.75);
        g.fillText(Integer.toString(segment.number()), at[0], at[1] - 8);
        g.setGlobalAlpha(1);
    }

    private void sides() {
        g.setFill(INK);
        g.setFont(Font.font(FAMILY, 10.5));
        double out = shape.radius() + WORDS_OUT;
        g.fillText("anterior", shape.x(), shape.y() - out);
        g.fillText("inferior", shape.x(), shape.y() + out);
        turned("septal", shape.x() - out, -90);
        turned("lateral", shape.x() + out, 90);
    }

    private void turned(String text, double x, double degrees) {
        g.save();
        g.translate(x, shape.y());
        g.rotate(degrees);
        g.fillText(text, 0, 0);
        g.restore();
    }
}
