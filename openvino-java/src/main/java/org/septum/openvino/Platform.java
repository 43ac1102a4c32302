package org.septum.openvino;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The kinds of machine OpenVINO ships a library for, and what its files are called there. */
record Platform(String system, String machine) {
    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "macos" : os;
        String machine = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x64";
            case "aarch64", "arm64" -> "arm64";
            case String other -> other;
        };
        return new Platform(system, machine);
    }

    boolean isWindows() {
        return system.equals("windows");
    }

    /** The name of the C library's file; version numbers stand where the platform puts them. */
    Pattern libraryName() {
        return Pattern.compile(switch (system) {
            case "windows" -> "openvino_c\\.dll";
            case "macos" -> "libopenvino_c(\\.\\d+)*\\.dylib";
            default -> "libopenvino_c\\.so(\\.\\d+)*";
        });
    }

    /** The folder the build unpacks OpenVINO's libraries in; natives/fetch.py knows the same rule. */
    Path buildCache(UnaryOperator<String> environment, Path home, String version) {
        Path base = switch (system) {
            case "windows" -> given(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
            case "macos" -> home.resolve("Library").resolve("Caches");
            default -> given(environment, "XDG_CACHE_HOME", home.resolve(".cache"));
        };
        return base.resolve("septum").resolve("openvino").resolve(version + "-" + this);
    }

    private static Path given(UnaryOperator<String> environment, String name, Path otherwise) {
        String value = environment.apply(name);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    @Override
    public String toString() {
        return system + "-" + machine;
    }
}
