package org.septum.viewer.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Vector3;
import org.septum.imaging.nifti.NiftiWriter;
import org.septum.measurements.comparison.Agreement;
import org.septum.measurements.comparison.Disagreement;
import org.septum.measurements.tumour.TumourBasis;
import org.septum.measurements.tumour.TumourReading;
import org.septum.viewer.analysis.ResultLayer;
import org.septum.viewer.comparison.Piece.Verdict;
import org.septum.viewer.phantom.PhantomBrain;
import org.septum.viewer.phantom.ReadBrain;

/** An expert who saw a second, larger focus, and less oedema. */
class ComparisonViewModelTest {
    @TempDir
    private Path folder;

    private final ReadBrain brain = new ReadBrain();
    private final ComparisonViewModel comparison = brain.room().comparison();
    private LabelMap expert;

    @BeforeEach
    void open() throws Exception {
        LabelMap own = brain.labels();
        expert = own.copy();
        block(expert, 10, 20, 10, 5, 6, 3, PhantomBrain.ENHANCING);
        Grid grid = ReadBrain.GRID;
        for (int slice = 0; slice < grid.slices(); slice++) {
            byte[] frame = expert.frame(slice, 0);
            for (int i = 0; i < frame.length; i++) {
                if (frame[i] == PhantomBrain.OEDEMA && grid.toPatient().apply(i % grid.columns(), 0, 0)[0] > 48) {
                    frame[i] = 0;
                }
            }
        }
        Path file = folder.resolve("expert.nii.gz");
        NiftiWriter.write(expert, file);
        comparison.open(file);
        brain.tasks().runAll();
    }

    private static void block(LabelMap map, int column, int row, int slice, int columns, int rows, int slices, int value) {
        for (int k = 0; k < slices; k++) {
            for (int j = 0; j < rows; j++) {
                for (int i = 0; i < columns; i++) {
                    map.frame(slice + k, 0)[(row + j) * map.grid().columns() + column + i] = (byte) value;
                }
            }
        }
    }

    private Piece piece(int index) {
        return comparison.piecesProperty().get().get(index);
    }

    @Test
    void listsDisagreementsTheLargestFirstAndGoesThere() {
        double blockMl = 90 * ReadBrain.GRID.voxelMl();
        assertEquals(blockMl, piece(0).disagreement().ml(), 1e-9);
        assertEquals("Missed: Enhancing", piece(0).what());
        assertTrue(piece(1).what().startsWith("Extra: Oedema"), piece(1).what());
        assertEquals(0, comparison.currentProperty().get());
        assertLooksAt(piece(0).disagreement().centre());
        assertEquals(11, brain.room().viewport().state().slice(), "the block's middle slice");
        comparison.previous();
        assertEquals(0, comparison.currentProperty().get(), "nothing before the first");
        comparison.next();
        assertLooksAt(piece(1).disagreement().centre());
    }

    private void assertLooksAt(Vector3 place) {
        assertEquals(0, brain.room().planes().crosshairProperty().get().orElseThrow().minus(place).length(), 1e-6);
    }

    @Test
    void agreementIsDrawnInPlaceOfTheStructures() {
        var drawn = brain.room().viewport().state().overlay();
        assertEquals(Agreement.MISSED, drawn.map().orElseThrow().frame(11, 0)[22 * 48 + 12]);
        assertEquals(4, drawn.styles().size());
        comparison.agreementShownProperty().set(false);
        assertEquals(3, brain.room().viewport().state().overlay().styles().size());
    }

    @Test
    void oneKeyTakesTheExpertsPieceAndUndoGivesItBack() {
        assertEquals(0, brain.labels().frame(11, 0)[22 * 48 + 12]);
        double before = whole().dice();
        comparison.accept();
        brain.tasks().runAll();
        assertEquals(PhantomBrain.ENHANCING, brain.labels().frame(11, 0)[22 * 48 + 12]);
        assertEquals(Verdict.EXPERTS_TAKEN, piece(0).verdict());
        assertEquals(1, comparison.currentProperty().get(), "on to the next");
        assertTrue(whole().dice() > before, "the numbers follow");
        assertEquals(2, brain.room().layers().layers().size(), "the AI's own stays");
        brain.room().history().undo();
        brain.tasks().runAll();
        assertEquals(0, brain.labels().frame(11, 0)[22 * 48 + 12]);
        assertEquals(Verdict.OPEN, piece(0).verdict());
        assertEquals(0, comparison.currentProperty().get(), "what is undone is seen");
        assertEquals(before, whole().dice(), 1e-12);
        brain.room().history().redo();
        assertEquals(PhantomBrain.ENHANCING, brain.labels().frame(11, 0)[22 * 48 + 12]);
    }

    private org.septum.measurements.comparison.RegionAgreement whole() {
        return comparison.comparedProperty().get().orElseThrow().rows().getFirst().of();
    }

    @Test
    void theOwnPieceIsKeptWithoutAnEdit() {
        comparison.reject();
        assertEquals(Verdict.OWN_KEPT, piece(0).verdict());
        assertEquals(1, brain.room().layers().layers().size());
        brain.room().history().undo();
        assertEquals(Verdict.OPEN, piece(0).verdict());
    }

    @Test
    void takingEveryPieceEndsInTheExpertsLabels() {
        List<Disagreement> all = comparison.comparedProperty().get().orElseThrow().disagreements();
        assertEquals(all.size(), comparison.piecesProperty().get().size(), "none here is too small to be stepped through");
        for (int i = 0; i < all.size(); i++) {
            comparison.look(i);
            comparison.accept();
        }
        brain.tasks().runAll();
        for (int slice = 0; slice < ReadBrain.GRID.slices(); slice++) {
            org.junit.jupiter.api.Assertions.assertArrayEquals(expert.frame(slice, 0), brain.labels().frame(slice, 0));
        }
        assertEquals(1, whole().dice());
    }

    /** Most experts' masks are of the whole tumour; what is taken over from one is tumour, and nobody says which part. */
    @Test
    void aPieceOfAnUndividedMaskCountsToTheWhole() throws Exception {
        LabelMap mask = LabelMap.empty(ReadBrain.GRID);
        for (int slice = 0; slice < ReadBrain.GRID.slices(); slice++) {
            for (int i = 0; i < mask.frame(slice, 0).length; i++) {
                mask.frame(slice, 0)[i] = (byte) (brain.labels().frame(slice, 0)[i] == 0 ? 0 : 1);
            }
        }
        block(mask, 10, 20, 10, 5, 6, 3, 1);
        Path file = folder.resolve("mask.nii.gz");
        NiftiWriter.write(mask, file);
        comparison.open(file);
        brain.tasks().runAll();
        double before = whole().ownMl();
        assertEquals("Missed: Tumour, not divided", piece(0).what());
        int slice = IntStream.range(0, ReadBrain.GRID.slices()).filter(k -> at(k) >= 0).findFirst().orElseThrow();
        assertEquals(Agreement.AGREED, brain.room().viewport().state().overlay().map().orElseThrow().frame(slice, 0)[at(slice)]);
        comparison.accept();
        brain.tasks().runAll();
        assertEquals(4, brain.labels().frame(11, 0)[22 * 48 + 12]);
        double block = 90 * ReadBrain.GRID.voxelMl();
        assertEquals(before + block, whole().ownMl(), 1e-9);
        ResultLayer layer = brain.room().layers().currentProperty().get();
        assertEquals("tumour", layer.structures().getLast().label().id());
        assertEquals(3, brain.room().layers().layers().getFirst().structures().size(), "the AI's own are as they were");
        TumourReading reading = TumourReading.of(layer.map(), layer.segmentation().labels(), TumourBasis.NONE);
        assertEquals(before + block, reading.measurement("tumour.whole").orElseThrow().value(), 1e-9);
        brain.room().history().undo();
        assertEquals(0, brain.labels().frame(11, 0)[22 * 48 + 12]);
    }

    /** A pixel of the tumour; −1 where the slice has none. */
    private int at(int slice) {
        byte[] frame = brain.labels().frame(slice, 0);
        return IntStream.range(0, frame.length).filter(i -> frame[i] != 0).findFirst().orElse(-1);
    }

    @Test
    void anotherResultTakesTheExpertsPlace() {
        comparison.accept();
        brain.tasks().runAll();
        comparison.open(brain.room().layers().layers().getFirst());
        brain.tasks().runAll();
        assertEquals("Extra: Enhancing", piece(0).what());
        assertEquals(1, comparison.piecesProperty().get().size());
    }

    @Test
    void anotherSeriesEndsTheComparison() {
        brain.room().closeStudy();
        brain.tasks().runAll();
        assertFalse(comparison.isActive());
        assertTrue(comparison.piecesProperty().get().isEmpty());
    }

    @Test
    void aFileOfUnknownLabelsIsRefusedWithTheReason() throws Exception {
        List<String> told = new java.util.ArrayList<>();
        brain.room().onNotice(n -> told.add(n.text()));
        LabelMap odd = LabelMap.empty(ReadBrain.GRID);
        odd.frame(3, 0)[5] = 77;
        Path file = folder.resolve("odd.nii.gz");
        NiftiWriter.write(odd, file);
        comparison.open(file);
        brain.tasks().runAll();
        assertFalse(comparison.isActive());
        assertTrue(told.getFirst().contains("odd.nii.gz") && told.getFirst().contains("77"), told.toString());
    }
}
