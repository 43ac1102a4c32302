package org.septum.viewer.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.septum.viewer.study.UnnamedVolumes;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The reader is asked what the volumes of a file are. */
@ExtendWith(ApplicationExtension.class)
class ContrastsDialogTest {
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setX(0);
        stage.setY(0);
        stage.setScene(new Scene(new Region(), 900, 700));
        stage.show();
    }

    @Test
    void aFlairIsNeededAndNothingTwice() {
        assertTrue(ContrastsDialog.isWhole(List.of("FLAIR", "T1", "T1 with contrast", "T2")));
        assertTrue(ContrastsDialog.isWhole(List.of("volume 1, not used", "FLAIR")));
        assertFalse(ContrastsDialog.isWhole(List.of("T1", "T2")));
        assertFalse(ContrastsDialog.isWhole(List.of("FLAIR", "FLAIR")));
    }

    @Test
    void theAnswerIsInTheFilesOrder(FxRobot robot) throws Exception {
        CompletableFuture<Optional<List<String>>> answer = new CompletableFuture<>();
        Platform.runLater(() -> answer.complete(
                new ContrastsDialog(stage, new UnnamedVolumes(Path.of("head.nii.gz"), 3, false)).ask()));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("#contrasts-named").tryQuery().isPresent());
        Node ok = robot.lookup("#contrasts-named").query();
        assertTrue(WaitForAsyncUtils.waitForAsyncFx(10_000, ok::isDisabled));
        choose(robot, 1, "T1 with contrast");
        choose(robot, 3, "FLAIR");
        assertFalse(WaitForAsyncUtils.waitForAsyncFx(10_000, ok::isDisabled));
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> ((Button) ok).fire());
        assertEquals(List.of("T1 with contrast", "volume 2, not used", "FLAIR"), answer.get(20, TimeUnit.SECONDS).orElseThrow());
        assertEquals(1, WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Window.getWindows().size()));
    }

    private static void choose(FxRobot robot, int volume, String name) {
        ComboBox<String> box = robot.lookup("#contrast-" + volume).query();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> box.setValue(name));
    }
}
