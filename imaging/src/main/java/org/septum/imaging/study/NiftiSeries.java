package org.septum.imaging.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;
import org.septum.imaging.nifti.NiftiHeader;
import org.septum.imaging.nifti.NiftiReader;
import org.septum.imaging.window.Display;

/**
 * A series kept in NIfTI files: one 3-D or 4-D file, one volume of a 4-D file, or several 3-D files of one grid that are its phases.
 */
public final class NiftiSeries implements Series {
    /** Two files are of one grid where no voxel of theirs lies further apart than this, in mm. */
    private static final double SAME_PLACE_MM = 0.01;

    private final List<NiftiHeader> headers;
    private final Grid grid;
    private final SeriesInfo info;
    private final Optional<FileVolume> volume;

    private NiftiSeries(List<NiftiHeader> headers) {
        this.headers = List.copyOf(headers);
        NiftiHeader first = headers.getFirst();
        grid = headers.size() == 1 ? first.grid() : first.grid().withPhases(headers.size());
        info = info(headers, name(first.file()), times(first));
        volume = Optional.empty();
    }

    private NiftiSeries(NiftiHeader header, FileVolume volume, String name) {
        headers = List.of(header);
        grid = header.grid().withPhases(1);
        info = info(headers, name(header.file()) + ": " + name, List.of());
        this.volume = Optional.of(volume);
    }

    private static SeriesInfo info(List<NiftiHeader> headers, String description, List<Double> times) {
        List<Path> files = headers.stream().map(NiftiHeader::file).toList();
        return new SeriesInfo(Patient.UNKNOWN, Study.UNKNOWN, "", 0, OptionalInt.empty(), description, "", files, times, "", "");
    }

    /** One file as one series. */
    public static NiftiSeries open(Path file) throws IOException {
        return new NiftiSeries(List.of(NiftiReader.header(file)));
    }

    /**
     * Several 3-D files of one grid as the phases of one series, in the order given; a single file is taken as it is.
     *
     * @throws UnusableInputException naming the first file whose grid differs, or that has phases of its own
     */
    public static NiftiSeries phases(List<Path> files) throws IOException {
        List<NiftiHeader> headers = new ArrayList<>();
        for (Path file : files) {
            NiftiHeader header = NiftiReader.header(file);
            if (files.size() > 1 && header.grid().phases() > 1) {
                throw new UnusableInputException(file,
                        "has %d phases of its own and cannot be one phase of a series".formatted(header.grid().phases()));
            }
            if (!headers.isEmpty() && !headers.getFirst().grid().isSamePlace(header.grid(), SAME_PLACE_MM)) {
                throw new UnusableInputException(file,
                        "lies on another grid than %s, so they are no phases of one series".formatted(files.getFirst()));
            }
            headers.add(header);
        }
        if (headers.isEmpty()) {
            throw new IllegalArgumentException("no files");
        }
        return new NiftiSeries(headers);
    }

    /** Each file as a series of its own, in the order given. */
    public static List<NiftiSeries> separate(List<Path> files) throws IOException {
        List<NiftiSeries> series = new ArrayList<>();
        for (Path file : files) {
            series.add(open(file));
        }
        return series;
    }

    /** Whether it is all of one file. */
    public boolean isWholeFile() {
        return headers.size() == 1 && volume.isEmpty();
    }

    /**
     * The volumes of a 4-D file as a series each, where its fourth axis is no time.
     *
     * @param names one for each, which its description ends with; empty to number them
     * @throws IllegalStateException where this is not the whole of one file
     */
    public List<NiftiSeries> volumes(List<String> names) {
        if (!isWholeFile()) {
            throw new IllegalStateException("not the whole of one file");
        }
        int count = grid.phases();
        return IntStream.rangeClosed(1, count).mapToObj(n -> new NiftiSeries(headers.getFirst(), new FileVolume(n, count),
                names.isEmpty() ? "volume " + n : names.get(n - 1))).toList();
    }

    /** A time series' own clock, from its first phase on. */
    private static List<Double> times(NiftiHeader header) {
        OptionalDouble step = header.phaseStepMs();
        List<Double> times = new ArrayList<>();
        for (int phase = 0; step.isPresent() && phase < header.grid().phases(); phase++) {
            times.add(phase * step.getAsDouble());
        }
        return times;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("(?i)\\.nii(\\.gz)?$", "");
    }

    @Override
    public SeriesInfo info() {
        return info;
    }

    @Override
    public Grid grid() {
        return grid;
    }

    @Override
    public List<Warning> warnings() {
        return headers.stream().flatMap(h -> h.warnings().stream()).distinct().toList();
    }

    @Override
    public Display display() {
        return Display.UNSTATED;
    }

    @Override
    public Optional<SourceFrame> source(int slice, int phase) {
        return Optional.empty();
    }

    @Override
    public Optional<FileVolume> volumeOfFile() {
        return volume;
    }

    @Override
    public Volume loadFrame(int slice, int phase) throws IOException {
        Objects.checkIndex(phase, grid.phases());
        if (headers.size() > 1) {
            return NiftiReader.frame(headers.get(phase).file(), slice, 0);
        }
        int inFile = volume.isPresent() ? volume.get().number() - 1 : phase;
        return NiftiReader.frame(headers.getFirst().file(), slice, inFile);
    }

    @Override
    public Volume load(Progress progress) throws IOException {
        if (volume.isPresent()) {
            return NiftiReader.phase(headers.getFirst().file(), volume.get().number() - 1, progress);
        }
        return headers.size() == 1
                ? NiftiReader.volume(headers.getFirst().file(), progress)
                : NiftiReader.phases(headers, grid, progress);
    }
}
