package org.septum.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.septum.app.terminal.Streams;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.UnusableInputException;
import org.septum.overlays.surface.LabelSurfaces;
import org.septum.overlays.surface.Mesh;
import org.septum.overlays.surface.Surface;
import org.septum.reporting.stored.StoredResult;
import org.septum.reporting.surface.SurfaceFiles;
import org.septum.reporting.surface.SurfaceFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code septum surfaces}: the labels of a result as surfaces, for printing and for programs that show 3-D models. */
@Command(name = "surfaces", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Writes the structures of a result folder as surfaces, in patient millimetres (LPS).", ""})
public final class SurfacesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RESULT_FOLDER", description = "A folder that septum analyze has written.")
    private Path result;

    @Option(names = "--format", required = true, paramLabel = "WHICH", converter = SurfaceFormatConverter.class,
            description = "stl (a file for each structure), obj or glb (with names and colours).")
    private SurfaceFormat format;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the files go.")
    private Path out;

    @Option(names = "--phase", paramLabel = "N",
            description = "Which point in time of a cine, counted from 0. Default: end-diastole as result.json names it.")
    private Optional<Integer> phase;

    @Spec
    private CommandSpec spec;

    private final Streams streams;

    public SurfacesCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        OutputFolder.check(out);
        StoredResult stored = StoredResult.read(result);
        LabelMap map = stored.readLabels();
        int at = phase.orElse(stored.phases().getOrDefault("ed", 0));
        int phases = map.grid().phases();
        if (at < 0 || at >= phases) {
            throw new ParameterException(spec.commandLine(), "There is no phase %d: the labels have %d".formatted(at, phases));
        }
        List<Surface> surfaces = surfaces(map, stored.labels().labels(), at);
        if (surfaces.isEmpty()) {
            throw new UnusableInputException(result, StoredResult.LABELS + " holds no labelled voxel in phase " + at);
        }
        List<String> files = SurfaceFiles.write(surfaces, format, out);
        for (Surface s : surfaces) {
            streams.out().printf(Locale.ROOT, "%-32s %9.2f mL  %9.1f cm²  %7d triangles%n", s.name(), s.mesh().volumeMm3() / 1000,
                    s.mesh().areaMm2() / 100, s.mesh().triangleCount());
        }
        streams.out().printf("%nSurfaces are in %s: %s%n", out, String.join(", ", files));
        streams.out().flush();
        return 0;
    }

    private static List<Surface> surfaces(LabelMap map, List<Label> labels, int phase) {
        List<Surface> surfaces = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Label label : labels) {
            Mesh mesh = LabelSurfaces.mesh(map, Set.of(label.value()), phase, LabelSurfaces.TRIANGLES);
            if (!mesh.isEmpty()) {
                String id = fileName(label.name());
                surfaces.add(new Surface(ids.add(id) ? id : id + "-" + label.value(), label.name(), label.rgb(), 1, mesh));
            }
        }
        return surfaces;
    }

    private static String fileName(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "structure" : plain;
    }
}
