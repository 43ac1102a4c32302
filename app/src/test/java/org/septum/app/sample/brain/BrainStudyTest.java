package org.septum.app.sample.brain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.registration.Alignment;
import org.septum.imaging.registration.Registration;
import org.septum.imaging.study.Catalogue;
import org.septum.imaging.study.Series;

class BrainStudyTest {
    @TempDir
    Path folder;

    @Test
    void aSliceAlwaysComesOutTheSame() {
        HeadScan scan = new HeadScan();
        assertArrayEquals(scan.slice(HeadSeries.T1_CONTRAST, 30), scan.slice(HeadSeries.T1_CONTRAST, 30));
    }

    /** Water is dark and oedema brightest in FLAIR; white matter is brighter than grey in T1, darker in FLAIR. */
    @Test
    void tissuesHaveTheirContrast() {
        assertTrue(Tissue.WATER.flair() < Tissue.WHITE.flair() && Tissue.WHITE.flair() < Tissue.GREY.flair());
        assertTrue(Tissue.OEDEMA.flair() > 1.5 * Tissue.GREY.flair());
        assertTrue(Tissue.WHITE.t1() > Tissue.GREY.t1() && Tissue.GREY.t1() > Tissue.WATER.t1());
        for (Tissue tissue : Tissue.values()) {
            boolean takesUp = tissue == Tissue.ENHANCING || tissue == Tissue.VESSEL;
            assertEquals(takesUp, tissue.t1Contrast() > 1.5 * tissue.t1() && tissue.t1() > 0, tissue.toString());
        }
    }

    @Test
    void theTruthIsOneTumourWithAllItsParts() {
        BrainStudy study = new BrainStudy();
        LabelMap map = study.trueLabels();
        Map<String, Double> truth = study.truth();
        double whole = 0;
        for (int label = 1; label <= 3; label++) {
            double ml = map.count(label, 0) * map.grid().voxelMl();
            assertTrue(ml > 3, "part " + label + " has " + ml + " mL");
            whole += ml;
        }
        assertEquals(whole, truth.get("tumour.whole"), 1e-9);
        assertEquals(truth.get("tumour.whole") - truth.get("tumour.oedema"), truth.get("tumour.core"), 1e-9);
    }

    /** Three series of one study; the one after contrast is found to have moved as it was drawn. */
    @Test
    void theStudyIsReadBackAndItsMoveIsFound() throws Exception {
        List<Series> series = Catalogue.open(List.of(new BrainStudy().in(folder, Progress.none())), Progress.none()).series();
        assertEquals(List.of("AX FLAIR", "AX T1", "AX T1 +C"), series.stream().map(s -> s.info().description()).toList());
        for (int i = 0; i < 3; i++) {
            assertTrue(series.get(i).grid().isSamePlace(HeadSeries.values()[i].grid(), 1e-3));
            assertEquals(List.of(), series.get(i).warnings());
        }
        try (Volume flair = series.getFirst().load(Progress.none()); Volume contrast = series.get(2).load(Progress.none())) {
            Alignment found = Registration.align(flair, contrast, Progress.none());
            assertTrue(found.isTrusted(), found.doubts().toString());
            assertTrue(farthest(found) < 1.5, "off by " + farthest(found) + " mm");
        }
    }

    /** How far the move found is off at the head's sides, in mm. */
    private static double farthest(Alignment found) {
        double most = 0;
        for (double[] head : new double[][] {{70, 0, 0}, {-70, 0, 0}, {0, 90, 0}, {0, -90, 0}, {0, 0, 80}, {0, 0, -40}}) {
            double[] scanner = HeadSeries.T1_CONTRAST.toHead().inverse().apply(head[0], head[1], head[2]);
            double[] wanted = found.move().apply(head[0], head[1], head[2]);
            most = Math.max(most, Math.hypot(Math.hypot(scanner[0] - wanted[0], scanner[1] - wanted[1]), scanner[2] - wanted[2]));
        }
        return most;
    }

    @Test
    void aStudyThatIsThereIsTakenAsItIs() throws IOException {
        Path there = java.nio.file.Files.createDirectories(BrainStudy.folder(folder));
        assertEquals(there, new BrainStudy().in(folder, Progress.none()));
    }
}
