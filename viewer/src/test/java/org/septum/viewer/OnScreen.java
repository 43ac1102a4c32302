package org.septum.viewer;

import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Where nodes lie on the screen, asked on the JavaFX thread: bounds are worked out when they are asked for, and a test's thread that
 * does so while the window lays itself out breaks the scene for good.
 */
final class OnScreen {
    private OnScreen() {}

    static Bounds of(Node node) {
        return fx(() -> node.localToScreen(node.getBoundsInLocal()));
    }

    static Point2D middle(Node node) {
        Bounds bounds = of(node);
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    static <T> T fx(Supplier<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question::get);
    }
}
