package org.septum.viewer.room;

import javafx.geometry.Pos;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/** Shows notices in the window's corner; nothing waits for them. */
final class Notices {
    private Notices() { }

    static void show(Window owner, Notice notice) {
        Notifications bubble = Notifications.create()
                .owner(owner)
                .title(notice.title())
                .text(notice.text())
                .position(Pos.BOTTOM_RIGHT)
                .hideAfter(Duration.seconds(notice.severity() == Notice.Severity.ERROR ? 12 : 8))
                .darkStyle();
        switch (notice.severity()) {
            case INFORMATION -> bubble.showInformation();
            case WARNING -> bubble.showWarning();
            case ERROR -> bubble.showError();
        }
    }
}
