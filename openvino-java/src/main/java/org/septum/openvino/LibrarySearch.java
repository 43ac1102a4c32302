package org.septum.openvino;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the library may be, best place first: a path given by hand, an OpenVINO install, the natives of the packaged program, the
 * cache filled by the build.
 */
final class LibrarySearch {
    static final String PATH_PROPERTY = "openvino.library.path";
    static final String NATIVES_PROPERTY = "openvino.natives";
    private static final List<String> INSTALL_FOLDERS = List.of("runtime/lib/intel64", "runtime/lib/aarch64",
            "runtime/lib/arm64/Release", "runtime/lib/intel64/Release", "runtime/bin/intel64/Release", "libs", "lib", ".");

    /** A folder or file that may hold the library, and who named it. A decisive place ends the search, found or not. */
    record Place(String named, Path path, boolean decisive) { }

    private final Platform platform;

    LibrarySearch(Platform platform) {
        this.platform = platform;
    }

    List<Place> places(UnaryOperator<String> properties, UnaryOperator<String> environment) {
        List<Place> places = new ArrayList<>();
        add(places, properties, PATH_PROPERTY, "-D" + PATH_PROPERTY, true);
        if (!places.isEmpty()) {
            return places;
        }
        install(places, environment, "INTEL_OPENVINO_DIR", List.of("."));
        install(places, environment, "OpenVINO_DIR", List.of("..", "../.."));
        add(places, properties, NATIVES_PROPERTY, "-D" + NATIVES_PROPERTY, false);
        Path home = Path.of(properties.apply("user.home"));
        places.add(new Place("the build's cache", platform.buildCache(environment, home, pinnedVersion()), false));
        return places;
    }

    private static void add(List<Place> places, UnaryOperator<String> properties, String key, String named, boolean decisive) {
        String value = properties.apply(key);
        if (value != null && !value.isBlank()) {
            places.add(new Place(named, Path.of(value), decisive));
        }
    }

    private void install(List<Place> places, UnaryOperator<String> environment, String variable, List<String> roots) {
        String value = environment.apply(variable);
        if (value == null || value.isBlank()) {
            return;
        }
        List<Path> folders = roots.stream().map(Path.of(value)::resolve)
                .flatMap(root -> INSTALL_FOLDERS.stream().map(root::resolve)).map(Path::normalize).toList();
        Path first = folders.stream().filter(folder -> file(folder).isPresent()).findFirst().orElse(Path.of(value));
        places.add(new Place(variable, first, false));
    }

    /** The library's file at a place: the file itself, or the one of that name in a folder. */
    Optional<Path> file(Path place) {
        if (Files.isRegularFile(place)) {
            return Optional.of(place.toAbsolutePath());
        }
        if (!Files.isDirectory(place)) {
            return Optional.empty();
        }
        Pattern name = platform.libraryName();
        try (Stream<Path> entries = Files.list(place)) {
            return entries.filter(entry -> name.matcher(entry.getFileName().toString()).matches())
                    .min(Comparator.comparing(Path::toString)).map(Path::toAbsolutePath);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version the build fetches, from the very file it reads. */
    static String pinnedVersion() {
        try (InputStream in = LibrarySearch.class.getResourceAsStream("openvino-wheel.txt")) {
            Matcher pin = Pattern.compile("^openvino==(\\S+)", Pattern.MULTILINE)
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (!pin.find()) {
                throw new IllegalStateException("openvino-wheel.txt names no version");
            }
            return pin.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
