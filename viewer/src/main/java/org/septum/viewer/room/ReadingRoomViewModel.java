package org.septum.viewer.room;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.septum.imaging.Vector3;
import org.septum.viewer.analysis.Analyser;
import org.septum.viewer.analysis.AnalysisViewModel;
import org.septum.viewer.analysis.LayersViewModel;
import org.septum.viewer.analysis.ResultLayer;
import org.septum.viewer.browser.BrowserViewModel;
import org.septum.viewer.cine.CineViewModel;
import org.septum.viewer.comparison.ComparisonViewModel;
import org.septum.viewer.confidence.ConfidenceViewModel;
import org.septum.viewer.course.CourseViewModel;
import org.septum.viewer.curve.CurveViewModel;
import org.septum.viewer.edit.Autosave;
import org.septum.viewer.edit.EditStore;
import org.septum.viewer.edit.EditViewModel;
import org.septum.viewer.history.EditHistory;
import org.septum.viewer.planes.PlanesViewModel;
import org.septum.viewer.planes.SequencesViewModel;
import org.septum.viewer.reading.ReadingViewModel;
import org.septum.viewer.results.Kept;
import org.septum.viewer.results.ReopeningViewModel;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.study.StudyList;
import org.septum.viewer.study.StudyOpener;
import org.septum.viewer.surface.SurfaceViewModel;
import org.septum.viewer.task.BackgroundTask;
import org.septum.viewer.task.Tasks;
import org.septum.viewer.tumour.DiametersViewModel;
import org.septum.viewer.tumour.TumourInSight;
import org.septum.viewer.tumour.TumourViewModel;
import org.septum.viewer.viewport.OverlayState;
import org.septum.viewer.viewport.ViewportState;
import org.septum.viewer.viewport.ViewportViewModel;

/** The reading room's logic: keeps browser, viewport, planes, cine, analysis and readings in step with the open series. */
public final class ReadingRoomViewModel implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ReadingRoomViewModel.class.getName());
    /** What undoable steps may hold: thousands of brush strokes. */
    private static final long HISTORY_BYTES = 64L << 20;

    private final Tasks tasks;
    private final OpeningViewModel opening;
    private final ViewportViewModel viewport = new ViewportViewModel();
    private final CineViewModel cine = new CineViewModel(viewport::phase);
    private final LayersViewModel layers = new LayersViewModel();
    private final EditHistory history = new EditHistory(HISTORY_BYTES);
    private final ConfidenceViewModel confidence = new ConfidenceViewModel(viewport::frame);
    private final ReadingViewModel reading = new ReadingViewModel(layers, history);
    private final CurveViewModel curve = new CurveViewModel(viewport::phase, reading);
    private final ReadingPanels panels;
    private final PlanesViewModel planes;
    private final ComparisonViewModel comparison;
    private final SurfaceViewModel surfaces;
    private final TumourViewModel tumour;
    private final DiametersViewModel diameters;
    private final CourseViewModel course;
    private final EditViewModel editing = new EditViewModel(layers, viewport, history);
    private final BrowserViewModel browser;
    private final AnalysisViewModel analysis;
    private final Optional<Autosave> autosave;
    private final ReopeningViewModel reopening;
    private final NamingViewModel naming;
    private Consumer<Notice> notices = n -> { };
    /** Whether the study open is read in planes; they were then shown unasked. */
    private boolean inPlanes;

    /** A room that forgets edits when a series is closed. */
    public ReadingRoomViewModel(StudyOpener opener, Analyser analyser, Tasks tasks) {
        this(opener, analyser, tasks, Optional.empty());
    }

    /** @param edits where a reader's edits are kept between sessions; empty for nowhere */
    public ReadingRoomViewModel(StudyOpener opener, Analyser analyser, Tasks tasks, Optional<EditStore> edits) {
        this.tasks = tasks;
        opening = new OpeningViewModel(opener, analyser, tasks, new Opened());
        autosave = edits.map(store -> new Autosave(
                store, layers, tasks, analyser, new AutosaveNotices(n -> notices.accept(n))));
        editing.hintProperty().addListener((o, before, now) -> now.ifPresent(
                words -> notices.accept(Notice.information("Not possible here", words))));
        browser = new BrowserViewModel(tasks);
        naming = new NamingViewModel(opening::name, n -> notices.accept(n));
        reopening = new ReopeningViewModel(layers, tasks, analyser, browser::find, new ReopeningNotices(
                n -> notices.accept(n), e -> opening.failed("The result was not opened", e), this::open));
        planes = new PlanesViewModel(viewport, new SequencesViewModel(tasks, e -> tell("A sequence could not be loaded", e)));
        comparison = new ComparisonViewModel(layers, history, tasks, d -> goTo(d.centre(), d.phase()),
                e -> tell("Not compared", e));
        surfaces = SurfaceViewModel.linked(layers, viewport, planes, tasks, this::tell,
                words -> notices.accept(Notice.information("Written", words)));
        surfaces.onPick(mm -> goTo(mm, viewport.state().phase()));
        tumour = new TumourViewModel(layers, history, tasks, e -> tell("The tumour could not be measured", e));
        diameters = new DiametersViewModel(tumour);
        planes.grips(diameters);
        TumourInSight.bring(layers, diameters, viewport, planes, mm -> goTo(mm, viewport.state().phase()));
        panels = ReadingPanels.of(reading, tumour, comparison, viewport, tasks, e -> tell("The report was not written", e));
        analysis = new AnalysisViewModel(analyser, tasks, layers, e -> tell("The analysis stopped", e));
        course = new CourseViewModel(tumour, analyser, analysis::options, tasks, e -> tell("Not put beside the other dates", e));
        viewport.stateProperty().addListener((o, before, now) -> stateChanged(now));
        layers.overlayProperty().addListener((o, before, now) -> overlaid());
        comparison.overlayProperty().addListener((o, before, now) -> overlaid());
    }

    private void overlaid() {
        OverlayState structures = layers.overlayProperty().get();
        viewport.overlay(structures.map().isEmpty() ? structures : comparison.overlayProperty().get().orElse(structures));
        Optional<ResultLayer> layer = Optional.ofNullable(layers.currentProperty().get());
        confidence.show(layer.flatMap(l -> l.segmentation().confidence()), layer.map(l -> l.basis().edited()).orElse(Set.of()));
    }

    private void stateChanged(ViewportState now) {
        confidence.shown(now.slice(), now.phase());
        cine.shown(now.phase());
        curve.shown(now.phase());
    }

    public ViewportViewModel viewport() {
        return viewport;
    }

    /** Planes through the open series and its study's other sequences. */
    public PlanesViewModel planes() {
        return planes;
    }

    /** The structures in three dimensions. */
    public SurfaceViewModel surfaces() {
        return surfaces;
    }

    /** The reading of the tumour shown. */
    public TumourViewModel tumour() {
        return tumour;
    }

    /** Its diameters in the pictures. */
    public DiametersViewModel diameters() {
        return diameters;
    }

    /** Labels from disk that are being taken up. */
    public ReopeningViewModel reopening() {
        return reopening;
    }

    /** The tumour shown beside other dates of its patient. */
    public CourseViewModel course() {
        return course;
    }

    /** The result shown against a second segmentation. */
    public ComparisonViewModel comparison() {
        return comparison;
    }

    /** Brings a place in the patient before the reader's eyes, in whichever views there are. */
    void goTo(Vector3 mm, int phase) {
        viewport.phase(phase);
        planes.goTo(mm);
        viewport.state().grid().map(g -> g.toPatient().inverse().apply(mm.x(), mm.y(), mm.z()))
                .ifPresent(at -> viewport.slice((int) Math.round(at[2])));
    }

    /** Window, zoom and pan as first shown, in every view. */
    public void resetView() {
        viewport.reset();
        planes.fit();
    }

    public CineViewModel cine() {
        return cine;
    }

    public LayersViewModel layers() {
        return layers;
    }

    /** Editing the labels shown. */
    public EditViewModel editing() {
        return editing;
    }

    /** What can be undone and redone on the open series. */
    public EditHistory history() {
        return history;
    }

    public ReadingViewModel reading() {
        return reading;
    }

    /** Numbers, wall and slices of the reading. */
    public ReadingPanels panels() {
        return panels;
    }

    public CurveViewModel curve() {
        return curve;
    }

    public ConfidenceViewModel confidence() {
        return confidence;
    }

    public BrowserViewModel browser() {
        return browser;
    }

    public AnalysisViewModel analysis() {
        return analysis;
    }

    public ReadOnlyObjectProperty<Activity> activityProperty() {
        return opening.activityProperty();
    }

    /** @param listener shows messages to the reader */
    public void onNotice(Consumer<Notice> listener) {
        notices = listener;
    }

    /**
     * Lists what the paths hold and opens the series most likely wanted. A study already open stays until then. Folders of results
     * are taken up on the pictures they were made of: those opened with them, else those that are open.
     */
    public void open(List<Path> paths) {
        opening.open(paths);
    }

    /** 4-D files among what is listed whose volumes the reader has to name. */
    public NamingViewModel naming() {
        return naming;
    }

    /** Loads a series and shows it in place of the one open. */
    public void open(SeriesSource source) {
        opening.open(source);
    }

    public void cancelOpening() {
        opening.cancel();
    }

    /** What becomes of an opening. */
    private final class Opened implements OpeningViewModel.Room {
        @Override
        public void listed(StudyList list) {
            browser.list(list);
            reopening.study(list.segmentations());
            ListingNotices.of(list).forEach(notices);
            naming.listed(list.unnamed());
        }

        @Override
        public void kept(List<Kept> labels, boolean withStudy) {
            if (withStudy) {
                reopening.await(labels);
            } else {
                reopening.open(labels);
            }
        }

        @Override
        public void show(OpenSeries opened, boolean asPlanes) {
            ReadingRoomViewModel.this.show(opened, asPlanes);
        }

        @Override
        public boolean isOpen() {
            return viewport.state().series().isPresent();
        }

        @Override
        public void tell(String title, Throwable cause) {
            ReadingRoomViewModel.this.tell(title, cause);
        }

        @Override
        public void log(Throwable cause) {
            ReadingRoomViewModel.log(cause);
        }
    }

    private void show(OpenSeries opened, boolean asPlanes) {
        Optional<OpenSeries> before = viewport.state().series();
        List<SeriesSource> besides = browser.besides(opened.source());
        boolean sameStudy = before.map(OpenSeries::source)
                .filter(s -> s.equals(opened.source()) || besides.contains(s)).isPresent();
        history.clear();
        analysis.series(Optional.of(opened));
        viewport.show(opened);
        planes.open(Optional.of(opened), besides);
        arrange(asPlanes, sameStudy);
        comparison.series(Optional.of(opened));
        course.series(Optional.of(opened.source()), browser.ofPatient(opened.source()));
        cine.load(opened.grid().phases(), opened.info().triggerTimesMs());
        confidence.load(opened.phaseTimes(), viewport.baseLast());
        browser.opened(opened.source());
        autosave.ifPresentOrElse(a -> a.open(opened, () -> reopening.shown(opened)), () -> reopening.shown(opened));
        before.ifPresent(this::release);
    }

    /** Planes come by themselves with a study read in them and go with it; within a study they are as the reader has them. */
    private void arrange(boolean asPlanes, boolean sameStudy) {
        if (!sameStudy && (asPlanes || inPlanes)) {
            planes.shownProperty().set(asPlanes);
        }
        inPlanes = asPlanes || sameStudy && inPlanes;
    }

    /** Closes the study: everything empty, its memory given back. */
    public void closeStudy() {
        Optional<OpenSeries> before = viewport.state().series();
        autosave.ifPresent(Autosave::forget);
        reopening.closed();
        history.clear();
        analysis.series(Optional.empty());
        cine.load(1, List.of());
        comparison.series(Optional.empty());
        course.series(Optional.empty(), List.of());
        planes.close();
        viewport.close();
        confidence.load(List.of(), false);
        browser.opened(null);
        browser.list(new StudyList(List.of(), List.of()));
        reopening.study(List.of());
        naming.listed(List.of());
        opening.closed();
        before.ifPresent(this::release);
    }

    /** Waits off this thread for those still reading it. */
    private void release(OpenSeries series) {
        tasks.start(BackgroundTask.of("septum-release", p -> {
            series.close();
            return null;
        }).onFailure(e -> tell("A closed series kept its memory", e)));
    }

    private void tell(String title, Throwable cause) {
        log(cause);
        notices.accept(Notice.error(title, FailureText.of(cause)));
    }

    private static void log(Throwable cause) {
        if (FailureText.isFault(cause)) {
            LOG.log(Level.ERROR, "a background task failed", cause);
        }
    }

    @Override
    public void close() {
        closeStudy();
        autosave.ifPresent(Autosave::close);
    }
}
