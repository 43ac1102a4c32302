package org.septum.viewer.planes;

import java.util.Optional;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Vector3;
import org.septum.imaging.plane.Plane;
import org.septum.imaging.plane.PlaneLabels;
import org.septum.imaging.plane.StackPlanes;
import org.septum.viewer.study.FramePixels;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.viewport.OverlayState;
import org.septum.viewer.viewport.ViewportViewModel;

/** One of the linked views: a plane of one sequence. All views of a plane cover the same area, whatever their sequence's grid. */
public final class PlaneViewModel {
    /** Parts a pixel of the reference is divided into at most for a finer sequence. */
    private static final int MOST_PARTS = 8;
    private static final int MOST_PIXELS = 1024;

    private final Plane plane;
    private final OpenSeries sequence;
    private final OpenSeries picture;
    private final ViewportViewModel viewport = new ViewportViewModel();
    private final Grid grid;
    private final Affine toIndex;
    private Optional<Laid> laid = Optional.empty();
    private OverlayState mapped = OverlayState.NONE;
    private OverlayState source = OverlayState.NONE;

    /** Another sequence on this view's pixels. @param checkered squares of it in the own picture */
    private record Laid(OpenSeries sequence, OpenSeries picture, OpenSeries checkered) { }

    private PlaneViewModel(Plane plane, OpenSeries sequence, Grid grid, Affine move) {
        this.plane = plane;
        this.sequence = sequence;
        PlanePixels pixels = new PlanePixels(sequence.pixels(), grid, move);
        this.grid = pixels.grid();
        toIndex = grid.toPatient().inverse();
        picture = picture(sequence, pixels);
        viewport.show(picture);
    }

    private OpenSeries picture(OpenSeries of, FramePixels pixels) {
        return new OpenSeries(new PlaneSource(of.source(), plane, grid), pixels, of.auto(), of.loading());
    }

    /** Lays another sequence over the own one, to check how they are aligned. @param move as of {@link #of} */
    void lay(OpenSeries other, Affine move) {
        PlanePixels pixels = new PlanePixels(other.pixels(), grid, move);
        laid = Optional.of(new Laid(other, picture(other, pixels), picture(sequence, new CheckeredPixels(picture.pixels(),
                sequence.firstWindow(), pixels, other.firstWindow()))));
    }

    /** What is seen under a check. @param second whether it is the other's turn */
    OpenSeries picture(Check check, boolean second) {
        return laid.filter(l -> check != Check.OFF)
                .map(l -> check == Check.CHECKERBOARD ? l.checkered() : second ? l.picture() : picture).orElse(picture);
    }

    /** The sequence whose window is set while a picture is seen. */
    OpenSeries sequence(Check check, boolean second) {
        return laid.filter(l -> check == Check.BLINK && second).map(Laid::sequence).orElse(sequence);
    }

    /**
     * @param planes of the stack all views are about
     * @param move patient mm of that stack to patient mm of the sequence; the identity where the patient did not move between
     */
    static PlaneViewModel of(StackPlanes planes, Plane plane, OpenSeries sequence, Affine move) {
        Grid coarse = planes.grid(plane);
        double finest = Math.min(sequence.grid().toPatient().spacing(0),
                Math.min(sequence.grid().toPatient().spacing(1), sequence.grid().toPatient().spacing(2)));
        boolean own = sequence.grid().equals(planes.stack());
        return new PlaneViewModel(plane, sequence, own ? coarse : planes.refined(plane,
                parts(coarse.toPatient().spacing(0), finest, coarse.columns()),
                parts(coarse.toPatient().spacing(1), finest, coarse.rows())), move);
    }

    private static int parts(double spacing, double finest, int count) {
        return Math.clamp(Math.round(spacing / finest), 1, Math.max(1, Math.min(MOST_PARTS, MOST_PIXELS / count)));
    }

    public Plane plane() {
        return plane;
    }

    public OpenSeries sequence() {
        return sequence;
    }

    /** The picture: its slices are those of the plane. */
    public ViewportViewModel viewport() {
        return viewport;
    }

    public Grid grid() {
        return grid;
    }

    /** The place of a point of the slice shown. */
    Vector3 place(double column, double row) {
        return Vector3.of(grid.toPatient().apply(column, row, viewport.state().slice()));
    }

    /** A place as column, row and slice of this plane, which lie between whole numbers or beyond the picture. */
    public double[] index(Vector3 point) {
        return toIndex.apply(point.x(), point.y(), point.z());
    }

    int slice(Vector3 point) {
        return Math.clamp(Math.round(index(point)[2]), 0, grid.slices() - 1);
    }

    /** The structures on this plane's pixels. */
    OverlayState on(OverlayState overlay) {
        if (overlay != source) {
            source = overlay;
            mapped = new OverlayState(overlay.map().map(m -> new PlaneLabels(m, grid)), overlay.styles(), overlay.revision(),
                    overlay.beside().map(m -> new PlaneLabels(m, grid)));
        }
        return mapped;
    }
}
