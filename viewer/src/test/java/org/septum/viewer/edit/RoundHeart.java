package org.septum.viewer.edit;

import java.util.List;
import java.util.Optional;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Provenance;
import org.septum.imaging.Segmentation;
import org.septum.imaging.edit.Area;
import org.septum.imaging.edit.Brush;
import org.septum.imaging.edit.PixelPlane;
import org.septum.imaging.edit.SavedEdits;
import org.septum.viewer.analysis.LayersViewModel;
import org.septum.viewer.analysis.RestoredLayer;
import org.septum.viewer.analysis.ResultLayer;
import org.septum.viewer.history.EditHistory;
import org.septum.viewer.phantom.BeatingPhantom;
import org.septum.viewer.phantom.MemorySeries;
import org.septum.viewer.phantom.PhantomAnalyser;
import org.septum.viewer.reading.ReadingViewModel;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.viewport.PicturePoint;
import org.septum.viewer.viewport.ViewportViewModel;

/** A heart of discs on any grid, open for editing without a window. The left ventricle is in the middle of every slice. */
final class RoundHeart implements AutoCloseable {
    static final int RV = 1;
    static final int WALL = 2;
    static final int LV = 3;
    static final double MM = 1.4;

    final LayersViewModel layers = new LayersViewModel();
    final ViewportViewModel viewport = new ViewportViewModel();
    final EditHistory history = new EditHistory(1 << 24);
    final ReadingViewModel reading = new ReadingViewModel(layers, history);
    final EditViewModel editing = new EditViewModel(layers, viewport, history);
    final EditTool tool = new EditTool(editing, () -> { });
    final OpenSeries series;
    final Grid grid;

    RoundHeart(int size, int slices, int phases) {
        grid = new Grid(size, size, slices, phases, Affine.ofRows(MM, 0, 0, 0, 0, MM, 0, 0, 0, 0, 8, 0));
        series = MemorySeries.of(grid, (c, r, s, p) -> Math.hypot(c - size / 2.0, r - size / 2.0) < 15 ? 400 : 150).open();
        viewport.show(series);
        layers.overlayProperty().addListener((o, before, now) -> viewport.overlay(now));
        layers.restore(restored(new SavedEdits(segmentation(), segmentation().map(), List.of())));
    }

    RestoredLayer restored(SavedEdits edits) {
        try {
            return series.pixels().using(volume -> RestoredLayer.of(edits, Optional.empty(), series, volume,
                    new PhantomAnalyser(() -> { })));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Segmentation segmentation() {
        LabelMap map = LabelMap.empty(grid);
        for (int phase = 0; phase < grid.phases(); phase++) {
            double squeeze = 0.5 - 0.5 * Math.cos(2 * Math.PI * phase / grid.phases());
            for (int slice = 0; slice < grid.slices(); slice++) {
                draw(map.frame(slice, phase), 1 - 0.5 * slice / grid.slices(), squeeze);
            }
        }
        return new Segmentation(map, BeatingPhantom.labels(), new Provenance("round", "1", "int8", ""));
    }

    private void draw(byte[] frame, double size, double squeeze) {
        PixelPlane plane = PixelPlane.of(grid);
        double middle = grid.columns() / 2.0;
        Area cavity = disc(plane, middle, size * (27 - 8 * squeeze));
        Area epi = disc(plane, middle, size * 37);
        Area rv = disc(plane, middle - size * 32, size * (32 - 6 * squeeze));
        for (int i = 0; i < frame.length; i++) {
            frame[i] = (byte) (cavity.has(i) ? LV : epi.has(i) ? WALL : rv.has(i) ? RV : 0);
        }
    }

    private Area disc(PixelPlane plane, double column, double mm) {
        return Brush.stroke(plane, column, grid.rows() / 2.0, column, grid.rows() / 2.0, mm);
    }

    ResultLayer layer() {
        return layers.currentProperty().get();
    }

    int pixels(int value) {
        byte[] frame = layer().map().frame(viewport.state().slice(), viewport.state().phase());
        int n = 0;
        for (byte b : frame) {
            n += b == value ? 1 : 0;
        }
        return n;
    }

    double ef() {
        return reading.readingProperty().get().orElseThrow().measurement("lv.ef").orElseThrow().value();
    }

    /** Millimetres from the middle of the slice shown. */
    PicturePoint at(double right, double down) {
        double middle = grid.columns() / 2.0;
        return new PicturePoint(viewport.state().slice(), middle + right / MM, middle + down / MM, 0, 0, 3);
    }

    void stroke(EditMode mode, double fromRight, double fromDown, double toRight, double toDown) {
        editing.modeProperty().set(Optional.of(mode));
        tool.press(at(fromRight, fromDown));
        tool.drag(at((fromRight + toRight) / 2, (fromDown + toDown) / 2));
        tool.drag(at(toRight, toDown));
        tool.release(at(toRight, toDown));
    }

    void structure(int value) {
        editing.structureProperty().set(layer().segmentation().labels().byValue(value).orElseThrow());
    }

    @Override
    public void close() {
        series.close();
    }
}
