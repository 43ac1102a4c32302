package org.septum.viewer.room;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.septum.viewer.theme.Icons;

/** Notices in the window's corner, newest below. They go by themselves or when closed; nothing waits for them. */
final class NoticeStack extends VBox {
    private static final int MOST = 4;
    private static final Duration ERROR_STAYS = Duration.seconds(20);
    private static final Duration STAYS = Duration.seconds(10);

    NoticeStack() {
        getStyleClass().add("notices");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
    }

    void show(Notice notice) {
        Notification bubble = new Notification(notice.title() + "\n" + notice.text(), Icons.of(icon(notice.severity())));
        bubble.getStyleClass().addAll(Styles.ELEVATED_2, style(notice.severity()));
        bubble.setPrefWidth(400);
        bubble.setOnClose(e -> getChildren().remove(bubble));
        getChildren().add(bubble);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        if (notice.action().isPresent()) {
            act(bubble, notice.action().get());
            return;
        }
        PauseTransition stay = new PauseTransition(notice.severity() == Notice.Severity.ERROR ? ERROR_STAYS : STAYS);
        stay.setOnFinished(e -> getChildren().remove(bubble));
        stay.play();
    }

    private void act(Notification bubble, Notice.Action action) {
        Button button = new Button(action.text());
        button.setId("notice-action");
        button.setOnAction(e -> {
            getChildren().remove(bubble);
            action.run().run();
        });
        bubble.setPrimaryActions(button);
    }

    private static Ikon icon(Notice.Severity severity) {
        return switch (severity) {
            case INFORMATION -> MaterialDesignI.INFORMATION_OUTLINE;
            case WARNING -> MaterialDesignA.ALERT_OUTLINE;
            case ERROR -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
        };
    }

    private static String style(Notice.Severity severity) {
        return switch (severity) {
            case INFORMATION -> Styles.ACCENT;
            case WARNING -> Styles.WARNING;
            case ERROR -> Styles.DANGER;
        };
    }
}
