package org.septum.ai.phases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.septum.ai.tumour.DrawnContrasts;
import org.septum.ai.tumour.series.MrRole;
import org.septum.imaging.Progress;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;
import org.septum.imaging.study.Catalogue;
import org.septum.imaging.study.NiftiSeries;
import org.septum.imaging.study.Series;
import org.septum.testing.RealData;

/** Contrasts of a head and moments of a heart, drawn and real. */
class FourthAxisTest {
    private static FourthAxis of(Series series) throws IOException {
        try (Volume volume = series.load(Progress.none())) {
            return FourthAxis.of(volume);
        }
    }

    @Test
    void drawnContrastsAndMoments() {
        try (Volume contrasts = DrawnContrasts.of(MrRole.FLAIR, MrRole.T1, MrRole.T1CE, MrRole.T2);
                Volume moments = DrawnContrasts.moments(4)) {
            assertEquals(FourthAxis.CONTRASTS, FourthAxis.of(contrasts));
            assertEquals(FourthAxis.TIME, FourthAxis.of(moments));
        }
    }

    @Test
    void whatShowsNothingTellsNothing() {
        try (Volume empty = Volume.allocate(DrawnContrasts.GRID.withPhases(3), SampleType.INT16, Rescale.NONE);
                Volume still = DrawnContrasts.of(MrRole.T1)) {
            assertEquals(FourthAxis.UNCLEAR, FourthAxis.of(empty));
            assertEquals(FourthAxis.UNCLEAR, FourthAxis.of(still));
        }
    }

    @Test
    void fourContrastsOfARealHead() throws IOException {
        Path home = RealData.path("brain/tcga-du-7294");
        assertEquals(FourthAxis.CONTRASTS, of(NiftiSeries.phases(List.of(home.resolve("flair.nii.gz"), home.resolve("t1.nii.gz"),
                home.resolve("t1ce.nii.gz"), home.resolve("t2.nii.gz")))));
    }

    @Test
    void realHeartsInMotion() throws Exception {
        Path sunnybrook = RealData.path("sunnybrook/dicoms");
        List<Series> cines = Catalogue.open(List.of(sunnybrook), Progress.none()).series().stream()
                .filter(s -> s.grid().phases() > 1).toList();
        assertTrue(cines.size() >= 2, cines.toString());
        for (Series cine : cines) {
            assertEquals(FourthAxis.TIME, of(cine), cine.info().description());
        }
        assertEquals(FourthAxis.TIME, of(NiftiSeries.open(RealData.acdc().resolve("patient090/patient090_4d.nii.gz"))));
    }

    /** End-diastole and end-systole alone, which differ most, of every fourth patient. */
    @Test
    void noHeartIsTakenForContrasts() throws Exception {
        List<Path> patients;
        try (Stream<Path> all = Files.list(RealData.acdc())) {
            patients = all.filter(Files::isDirectory).sorted().toList();
        }
        for (int i : IntStream.range(0, patients.size()).filter(n -> n % 4 == 0).toArray()) {
            try (Stream<Path> files = Files.list(patients.get(i))) {
                List<Path> frames = files.filter(f -> f.getFileName().toString().matches(".*_frame\\d+\\.nii\\.gz")).sorted().toList();
                assertEquals(2, frames.size());
                assertNotEquals(FourthAxis.CONTRASTS, of(NiftiSeries.phases(frames)), frames.toString());
            }
        }
    }
}
