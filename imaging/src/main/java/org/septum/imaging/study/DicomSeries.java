package org.septum.imaging.study;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;
import org.septum.imaging.window.Display;

/**
 * A stack of frames kept in DICOM files. Samples are loaded as stored where one rescale holds for all frames, else as FLOAT32
 * values.
 */
public final class DicomSeries implements Series {
    private final SeriesInfo info;
    private final DicomStack stack;
    private final List<Warning> warnings;
    private final VolumeLoader loader;

    DicomSeries(SeriesInfo info, DicomStack stack, List<Warning> warnings, FrameDecoder decoder) {
        this.info = info;
        this.stack = stack;
        this.warnings = List.copyOf(warnings);
        loader = new VolumeLoader(stack, decoder);
    }

    @Override
    public SeriesInfo info() {
        return info;
    }

    @Override
    public Grid grid() {
        return stack.grid();
    }

    @Override
    public List<Warning> warnings() {
        return warnings;
    }

    @Override
    public Placement placement() {
        return stack.placement();
    }

    @Override
    public Optional<Affine> place(int slice) {
        return stack.frame(slice, 0).plane().map(Plane::toPatient);
    }

    @Override
    public String unit() {
        return stack.values().ofVolume().unit();
    }

    @Override
    public boolean isColour() {
        return stack.values().sampleType().isColour();
    }

    @Override
    public Display display() {
        return stack.display();
    }

    @Override
    public Optional<SourceFrame> source(int slice, int phase) {
        return Optional.of(stack.frame(slice, phase).source());
    }

    @Override
    public Volume loadFrame(int slice, int phase) throws IOException {
        return loader.loadFrame(slice, phase);
    }

    @Override
    public Volume load(Progress progress) throws IOException {
        return loader.load(progress);
    }
}
