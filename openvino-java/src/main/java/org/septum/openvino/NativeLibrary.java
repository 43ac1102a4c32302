package org.septum.openvino;

import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of looking OpenVINO's C library up: loaded from somewhere, or not, with the reason for each place.
 *
 * <p>Places, in order: {@code -Dopenvino.library.path} (a folder or the file; when given, nothing else is tried), the installs named by
 * the environment's {@code INTEL_OPENVINO_DIR} and {@code OpenVINO_DIR}, the folder {@code -Dopenvino.natives} a packaged program
 * gives, and the cache the build fills. OpenVINO 2026.4 or newer is needed.
 */
public final class NativeLibrary {
    private static final Version OLDEST = new Version("2026.4", "");

    /** A place that was tried in vain. */
    public record Attempt(String named, Path path, String problem) { }

    private final Optional<Path> path;
    private final Optional<Version> version;
    private final List<Attempt> attempts;
    private final Throwable cause;
    private final Native calls;

    private NativeLibrary(Path path, Version version, List<Attempt> attempts, Throwable cause, Native calls) {
        this.path = Optional.ofNullable(path);
        this.version = Optional.ofNullable(version);
        this.attempts = List.copyOf(attempts);
        this.cause = cause;
        this.calls = calls;
    }

    private static final class Process {
        static final NativeLibrary LIBRARY = look(Platform.current(),
                new LibrarySearch(Platform.current()).places(System::getProperty, System::getenv));
    }

    /** The library of this process: looked up and loaded by the first call, the same ever after. Never throws. */
    public static NativeLibrary load() {
        return Process.LIBRARY;
    }

    static NativeLibrary look(Platform platform, List<LibrarySearch.Place> places) {
        LibrarySearch search = new LibrarySearch(platform);
        List<Attempt> attempts = new ArrayList<>();
        Throwable cause = null;
        for (LibrarySearch.Place place : places) {
            try {
                Path file = search.file(place.path()).orElseThrow(() -> new IllegalArgumentException(absent(place.path())));
                return open(platform, file, attempts);
            } catch (IllegalArgumentException | UncheckedIOException e) {
                attempts.add(new Attempt(place.named(), place.path(), e.getMessage()));
                cause = e;
            }
            if (place.decisive()) {
                break;
            }
        }
        return new NativeLibrary(null, null, attempts, cause, null);
    }

    private static String absent(Path place) {
        return Files.exists(place) ? "holds no OpenVINO C library" : "does not exist";
    }

    private static NativeLibrary open(Platform platform, Path file, List<Attempt> before) {
        Arena lifetime = Arena.ofShared();
        boolean usable = false;
        try {
            if (platform.isWindows()) {
                preload(file.getParent(), lifetime);
            }
            SymbolLookup symbols = SymbolLookup.libraryLookup(file, lifetime);
            Native calls = new Native(NativeCalls.of(symbols), platform.isWindows());
            Version version = version(symbols, calls);
            if (version.compareTo(OLDEST) < 0) {
                throw new IllegalArgumentException("is OpenVINO " + version.buildNumber() + "; 2026.4 or newer is needed");
            }
            List<String> missing = NativeCalls.missing(symbols);
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("is OpenVINO " + version.buildNumber() + " without " + String.join(", ", missing));
            }
            usable = true;
            return new NativeLibrary(file, version, before, null, calls);
        } finally {
            if (!usable) {
                lifetime.close();
            }
        }
    }

    /** Windows resolves the libraries beside a library only when they are loaded already. */
    private static void preload(Path folder, Arena lifetime) {
        Stream.of("tbb12.dll", "openvino.dll").map(folder::resolve).filter(Files::exists)
                .forEach(file -> SymbolLookup.libraryLookup(file, lifetime));
    }

    private static Version version(SymbolLookup symbols, Native calls) {
        if (symbols.find("ov_get_openvino_version").isEmpty()) {
            throw new IllegalArgumentException("is not OpenVINO's C library: it has no ov_get_openvino_version");
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment version = arena.allocate(CStruct.VERSION.layout);
            calls.check(calls.c.ov_get_openvino_version(version), "tell its version");
            try {
                return Version.read(version, CStruct.VERSION, 0);
            } finally {
                calls.c.ov_version_free(version);
            }
        }
    }

    public boolean isAvailable() {
        return calls != null;
    }

    /** The file that was loaded. */
    public Optional<Path> path() {
        return path;
    }

    public Optional<Version> version() {
        return version;
    }

    /** The places tried in vain, in order; also filled when a later place had a usable library. */
    public List<Attempt> attempts() {
        return attempts;
    }

    /** Why there is no library, as {@link Core} throws it; empty when there is one. */
    public Optional<OpenVinoUnavailableException> failure() {
        return isAvailable() ? Optional.empty() : Optional.of(new OpenVinoUnavailableException(message(), cause));
    }

    Native calls() {
        failure().ifPresent(failure -> {
            throw failure;
        });
        return calls;
    }

    private String message() {
        StringBuilder message = new StringBuilder("No usable OpenVINO library. Looked at:");
        for (Attempt attempt : attempts) {
            message.append("\n  ").append(attempt.path()).append(" (").append(attempt.named()).append("): ").append(attempt.problem());
        }
        return message.append("\nName one with -D").append(LibrarySearch.PATH_PROPERTY)
                .append("=FOLDER, or let the build of openvino-java fetch it.").toString();
    }
}
