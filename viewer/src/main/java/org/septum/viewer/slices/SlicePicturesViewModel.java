package org.septum.viewer.slices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.septum.viewer.slices.SlicesViewModel.Row;
import org.septum.viewer.task.BackgroundTask;
import org.septum.viewer.task.Tasks;
import org.septum.viewer.viewport.Raster;
import org.septum.viewer.viewport.SmallPictures;
import org.septum.viewer.viewport.SmallPictures.Frame;
import org.septum.viewer.viewport.ViewportState;

/** The small pictures of the strip, drawn in the background; while one set is drawn, only the newest request waits. */
public final class SlicePicturesViewModel {
    /** Pixels of a picture, twice the units of layout. */
    public static final int WIDTH = 276;
    public static final int HEIGHT = 124;

    private final Tasks tasks;
    private final Supplier<ViewportState> viewport;
    private final SmallPictures painter = new SmallPictures();
    private final ReadOnlyObjectWrapper<Map<Frame, Raster>> pictures = new ReadOnlyObjectWrapper<>(Map.of());
    private boolean drawing;
    private List<Row> waiting;
    private boolean wanted;
    private List<Row> rows = List.of();

    /** @param viewport what the large picture shows now */
    public SlicePicturesViewModel(Tasks tasks, SlicesViewModel slices, Supplier<ViewportState> viewport) {
        this.tasks = tasks;
        this.viewport = viewport;
        slices.rowsProperty().subscribe(r -> {
            rows = r;
            refresh();
        });
    }

    public ReadOnlyObjectProperty<Map<Frame, Raster>> picturesProperty() {
        return pictures.getReadOnlyProperty();
    }

    /** Whether anybody looks at the strip: nothing is drawn while nobody does. */
    public void wanted(boolean now) {
        wanted = now;
        refresh();
    }

    /** Draws anew, as after an edit or another window. */
    public void refresh() {
        if (rows.isEmpty()) {
            pictures.set(Map.of());
        } else if (wanted && drawing) {
            waiting = rows;
        } else if (wanted) {
            draw(rows);
        }
    }

    private void draw(List<Row> now) {
        drawing = true;
        ViewportState state = viewport.get();
        List<Frame> frames = new ArrayList<>();
        now.forEach(r -> {
            frames.add(new Frame(r.ed().slice(), r.ed().phase()));
            frames.add(new Frame(r.es().slice(), r.es().phase()));
        });
        int phase = now.getFirst().ed().phase();
        tasks.start(BackgroundTask.of("septum-slices", p -> painter.of(state, phase, frames, WIDTH, HEIGHT))
                .onSuccess(drawn -> drawn.ifPresent(pictures::set))
                .onFinished(this::drawn));
    }

    private void drawn() {
        drawing = false;
        if (waiting != null) {
            List<Row> next = waiting;
            waiting = null;
            if (wanted && next == rows) {
                draw(next);
            }
        }
    }
}
