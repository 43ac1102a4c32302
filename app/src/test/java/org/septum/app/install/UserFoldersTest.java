package org.septum.app.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {
    private static final Path HOME = Path.of("/home/reader");

    @Test
    void linuxFollowsXdg() {
        UserFolders plain = UserFolders.of(Map.of(), "Linux", HOME);
        assertEquals(HOME.resolve(".local/share/septum"), plain.data());
        assertEquals(HOME.resolve(".local/state/septum"), plain.state());
        UserFolders moved = UserFolders.of(Map.of("XDG_DATA_HOME", "/data", "XDG_STATE_HOME", "relative"), "Linux", HOME);
        assertEquals(Path.of("/data/septum"), moved.data());
        assertEquals(HOME.resolve(".local/state/septum"), moved.state(), "a relative path is to be ignored");
    }

    @Test
    void macAndWindowsHaveTheirOwnPlaces() {
        assertEquals(HOME.resolve("Library/Logs/Septum"), UserFolders.of(Map.of(), "Mac OS X", HOME).state());
        assertEquals(Path.of("/local/Septum"), UserFolders.of(Map.of("LOCALAPPDATA", "/local"), "Windows 11", HOME).data());
    }

    @Test
    void septumHomeHoldsEverything() {
        UserFolders own = UserFolders.of(Map.of("SEPTUM_HOME", "/own", "XDG_DATA_HOME", "/data"), "Linux", HOME);
        assertEquals(Path.of("/own"), own.data());
        assertEquals(Path.of("/own/logs"), own.state());
    }
}
