package org.septum.openvino;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {
    private static final Platform LINUX = new Platform("linux", "x64");

    @TempDir
    Path folder;

    private List<LibrarySearch.Place> places(Map<String, String> properties, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(properties);
        all.put("user.home", folder.toString());
        return new LibrarySearch(LINUX).places(all::get, environment::get);
    }

    @Test
    void looksAtAnInstallThenTheProgramsNativesThenTheBuildsCache() throws Exception {
        Path install = folder.resolve("ov");
        Path libraries = Files.createDirectories(install.resolve("runtime/lib/intel64"));
        Files.createFile(libraries.resolve("libopenvino_c.so.2641"));
        List<LibrarySearch.Place> places = places(Map.of("openvino.natives", "/app/natives"),
                Map.of("INTEL_OPENVINO_DIR", install.toString(), "OpenVINO_DIR", install.resolve("runtime/cmake").toString()));
        assertEquals(List.of("INTEL_OPENVINO_DIR", "OpenVINO_DIR", "-Dopenvino.natives", "the build's cache"),
                places.stream().map(LibrarySearch.Place::named).toList());
        assertEquals(libraries, places.get(0).path());
        assertEquals(libraries, places.get(1).path());
        assertEquals(folder.resolve(".cache/septum/openvino/" + LibrarySearch.pinnedVersion() + "-linux-x64"), places.getLast().path());
    }

    @Test
    void anExplicitPathIsTheOnlyOne() {
        List<LibrarySearch.Place> places = places(Map.of("openvino.library.path", "/mine", "openvino.natives", "/app/natives"),
                Map.of("INTEL_OPENVINO_DIR", "/opt/ov"));
        assertEquals(List.of(new LibrarySearch.Place("-Dopenvino.library.path", Path.of("/mine"), true)), places);
    }

    @Test
    void eachSystemHasItsCacheAndItsNames() {
        Path home = Path.of("home");
        assertEquals(Path.of("xdg/septum/openvino/1-linux-x64"),
                Platform.of("Linux", "amd64").buildCache(Map.of("XDG_CACHE_HOME", "xdg")::get, home, "1"));
        assertEquals(Path.of("local/septum/openvino/1-windows-x64"),
                Platform.of("Windows 11", "amd64").buildCache(Map.of("LOCALAPPDATA", "local")::get, home, "1"));
        assertEquals(Path.of("home/Library/Caches/septum/openvino/1-macos-arm64"),
                Platform.of("Mac OS X", "aarch64").buildCache(name -> null, home, "1"));
        Map<Platform, List<String>> good = Map.of(LINUX, List.of("libopenvino_c.so", "libopenvino_c.so.2641"),
                new Platform("windows", "x64"), List.of("openvino_c.dll"),
                new Platform("macos", "arm64"), List.of("libopenvino_c.2641.dylib", "libopenvino_c.dylib"));
        good.forEach((platform, names) -> names.forEach(name -> assertTrue(platform.libraryName().matcher(name).matches(), name)));
        Stream.of("libopenvino.so.2641", "libopenvino_c.so.bak", "libopenvino_c.dylib").forEach(name ->
                assertFalse(LINUX.libraryName().matcher(name).matches(), name));
    }

    @Test
    void nothingFoundIsOneAnswerThatNamesEveryPlace() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path text = Files.createDirectory(folder.resolve("text"));
        Files.writeString(text.resolve("libopenvino_c.so.2641"), "this is no library");
        NativeLibrary library = NativeLibrary.look(LINUX, List.of(new LibrarySearch.Place("one", folder.resolve("absent"), false),
                new LibrarySearch.Place("two", empty, false), new LibrarySearch.Place("three", text, false)));
        assertFalse(library.isAvailable());
        assertEquals(Optional.empty(), library.path());
        assertEquals(Optional.empty(), library.version());
        assertEquals(List.of("one", "two", "three"), library.attempts().stream().map(NativeLibrary.Attempt::named).toList());
        OpenVinoUnavailableException e = assertThrows(OpenVinoUnavailableException.class, library::calls);
        for (String part : List.of(folder.resolve("absent") + " (one): does not exist",
                empty + " (two): holds no OpenVINO C library", text + " (three): ", "-Dopenvino.library.path")) {
            assertTrue(e.getMessage().contains(part), e.getMessage());
        }
        assertFalse(library.attempts().get(2).problem().isBlank());
    }

    @Test
    void aLibraryOfSomethingElseIsRefused() {
        Path other = NativeLibrary.load().path().orElseThrow().resolveSibling("libtbb.so.12");
        Assumptions.assumeTrue(Files.exists(other), "the library beside it is called otherwise here");
        NativeLibrary library = NativeLibrary.look(LINUX, List.of(new LibrarySearch.Place("wrong", other, true)));
        assertTrue(library.attempts().getFirst().problem().contains("not OpenVINO's C library"), library.attempts().toString());
    }

    @Test
    void aDecisivePlaceEndsTheSearchAndALaterOneKeepsTheNotes() {
        Path good = NativeLibrary.load().path().orElseThrow();
        Path bad = folder.resolve("absent");
        assertFalse(NativeLibrary.look(Platform.current(), List.of(new LibrarySearch.Place("bad", bad, true),
                new LibrarySearch.Place("good", good, false))).isAvailable());
        NativeLibrary found = NativeLibrary.look(Platform.current(), List.of(new LibrarySearch.Place("bad", bad, false),
                new LibrarySearch.Place("good", good.getParent(), false)));
        assertTrue(found.isAvailable());
        assertEquals(1, found.attempts().size());
        assertEquals(Optional.empty(), found.failure());
    }

    @Test
    void versionsCompareByNumber() {
        List<String> rising = List.of("", "2025.4.1-1", "2026.3.1-20001-abc-releases/2026/3", "2026.4", "2026.4.1-22982", "2026.10.0");
        for (int i = 1; i < rising.size(); i++) {
            assertTrue(new Version(rising.get(i - 1), "").compareTo(new Version(rising.get(i), "")) < 0, rising.get(i));
        }
        assertEquals(0, new Version("2026.4.0-5", "").compareTo(new Version("2026.4", "x")));
    }
}
