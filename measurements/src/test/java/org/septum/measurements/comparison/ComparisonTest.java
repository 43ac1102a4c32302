package org.septum.measurements.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Vector3;
import org.septum.imaging.VoxelBox;
import org.septum.imaging.edit.EditedLabels;
import org.septum.imaging.edit.LabelEdit;

class ComparisonTest {
    private static final Grid GRID = new Grid(14, 12, 8, 1, Affine.ofRows(-1.5, 0, 0, 10, 0, 1.5, 0, -9, 0, 0, 4, -16));
    private static final double VOXEL_ML = 0.009;

    private static LabelMap random(Random random, double density) {
        LabelMap map = LabelMap.empty(GRID);
        for (int slice = 0; slice < GRID.slices(); slice++) {
            for (int i = 0; i < GRID.frameSize(); i++) {
                map.frame(slice, 0)[i] = (byte) (random.nextDouble() < density ? 1 + random.nextInt(3) : 0);
            }
        }
        return map;
    }

    private static void fill(LabelMap map, int value, VoxelBox box) {
        for (int slice = box.fromSlice(); slice < box.toSlice(); slice++) {
            for (int row = box.fromRow(); row < box.toRow(); row++) {
                for (int column = box.fromColumn(); column < box.toColumn(); column++) {
                    map.frame(slice, 0)[row * GRID.columns() + column] = (byte) value;
                }
            }
        }
    }

    @Test
    void piecesAreRankedAndSayWhatWhereAndHowMuch() {
        LabelMap own = LabelMap.empty(GRID);
        LabelMap expert = LabelMap.empty(GRID);
        VoxelBox both = new VoxelBox(1, 5, 1, 5, 1, 4);
        VoxelBox missed = new VoxelBox(8, 12, 1, 3, 1, 4);
        VoxelBox extra = new VoxelBox(1, 3, 8, 10, 5, 7);
        fill(own, 2, both);
        fill(expert, 2, both);
        fill(expert, 3, missed);
        fill(own, 1, extra);
        fill(own, 3, new VoxelBox(2, 3, 2, 3, 2, 3));
        Comparison found = Comparison.of(own, expert, 0, Anatomy.TUMOUR);
        List<Disagreement> pieces = found.disagreements();
        assertEquals(List.of(Disagreement.Kind.MISSED, Disagreement.Kind.EXTRA, Disagreement.Kind.OTHER_LABEL),
                pieces.stream().map(Disagreement::kind).toList());
        assertEquals(24 * VOXEL_ML, pieces.getFirst().ml(), 1e-12);
        assertEquals(missed, pieces.getFirst().box());
        assertEquals(0, pieces.getFirst().own());
        assertEquals(3, pieces.getFirst().expert());
        assertEquals(extra, pieces.get(1).box());
        assertEquals(Vector3.of(GRID.toPatient().apply(2, 2, 2)), pieces.get(2).centre());
        assertEquals(2, found.disagreements(0.05).size());
    }

    @Test
    void whereToLookLiesInThePieceEvenWhereItIsARing() {
        LabelMap own = LabelMap.empty(GRID);
        LabelMap expert = LabelMap.empty(GRID);
        fill(expert, 2, new VoxelBox(2, 11, 2, 11, 3, 4));
        fill(own, 2, new VoxelBox(3, 10, 3, 10, 3, 4));
        Disagreement ring = Comparison.of(own, expert, 0, Anatomy.TUMOUR).disagreements().getFirst();
        Vector3 at = ring.centre();
        double[] index = GRID.toPatient().inverse().apply(at.x(), at.y(), at.z());
        int column = (int) Math.round(index[0]);
        int row = (int) Math.round(index[1]);
        assertEquals(2, expert.label(column, row, 3, 0));
        assertEquals(0, own.label(column, row, 3, 0));
    }

    /** Every differing voxel is in exactly one piece; accepting all gives the expert's map; undo brings each step back. */
    @Test
    void acceptingAllPiecesGivesTheExpertsMapAndUndoComesBack() {
        Random random = new Random(3);
        for (int trial = 0; trial < 20; trial++) {
            LabelMap own = random(random, 0.3);
            LabelMap expert = random(random, 0.3);
            List<Disagreement> pieces = Comparison.of(own, expert, 0, Anatomy.TUMOUR).disagreements();
            assertEquals(differing(own, expert), pieces.stream().mapToInt(Disagreement::voxels).sum());
            for (int n = 1; n < pieces.size(); n++) {
                assertTrue(pieces.get(n - 1).ml() >= pieces.get(n).ml());
            }
            EditedLabels labels = new EditedLabels(own);
            List<LabelEdit> edits = new ArrayList<>();
            pieces.forEach(piece -> edits.add(piece.accept(labels).orElseThrow()));
            assertSame(expert, labels.current());
            assertTrue(pieces.getFirst().accept(labels).isEmpty());
            edits.reversed().forEach(labels::undo);
            assertSame(own, labels.current());
            edits.forEach(labels::redo);
            pieces.forEach(piece -> assertTrue(piece.reject(labels).isPresent()));
            assertSame(own, labels.current());
        }
    }

    private static int differing(LabelMap a, LabelMap b) {
        int n = 0;
        for (int slice = 0; slice < GRID.slices(); slice++) {
            for (int i = 0; i < GRID.frameSize(); i++) {
                n += a.frame(slice, 0)[i] != b.frame(slice, 0)[i] ? 1 : 0;
            }
        }
        return n;
    }

    private static void assertSame(LabelMap expected, LabelMap actual) {
        for (int slice = 0; slice < GRID.slices(); slice++) {
            assertArrayEquals(expected.frame(slice, 0), actual.frame(slice, 0));
        }
    }

    /** Against counting voxel by voxel. */
    @Test
    void regionsAreUnionsOfLabels() {
        Random random = new Random(8);
        LabelMap own = random(random, 0.5);
        LabelMap expert = random(random, 0.5);
        Comparison found = Comparison.of(own, expert, 0, Anatomy.TUMOUR);
        assertEquals(List.of("tumour.whole", "tumour.core", "tumour.enhancing", "tumour.oedema", "tumour.necrosis"),
                found.regions().stream().map(r -> r.region().id()).toList());
        List<Set<Integer>> values = List.of(Set.of(1, 2, 3), Set.of(1, 3), Set.of(3), Set.of(2), Set.of(1));
        for (int n = 0; n < values.size(); n++) {
            Set<Integer> mine = voxels(own, values.get(n));
            Set<Integer> theirs = voxels(expert, values.get(n));
            Set<Integer> shared = new HashSet<>(mine);
            shared.retainAll(theirs);
            RegionAgreement region = found.regions().get(n);
            assertEquals(2.0 * shared.size() / (mine.size() + theirs.size()), region.dice(), 1e-12);
            assertEquals((mine.size() - theirs.size()) * VOXEL_ML, region.differenceMl(), 1e-9);
        }
    }

    private static Set<Integer> voxels(LabelMap map, Set<Integer> values) {
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < GRID.size(); i++) {
            if (values.contains((int) map.frame(i / GRID.frameSize(), 0)[i % GRID.frameSize()])) {
                found.add(i);
            }
        }
        return found;
    }

    @Test
    void aMaskOfTheWholeIsComparedAsAWholeAndAcceptedAsUndivided() {
        LabelMap own = LabelMap.empty(GRID);
        LabelMap expert = LabelMap.empty(GRID);
        fill(own, 2, new VoxelBox(1, 6, 1, 6, 1, 5));
        fill(own, 3, new VoxelBox(2, 4, 2, 4, 2, 4));
        fill(expert, Anatomy.UNDIVIDED, new VoxelBox(1, 8, 1, 6, 1, 5));
        Comparison found = Comparison.of(own, expert, 0, Anatomy.TUMOUR);
        assertFalse(found.isDivided());
        assertEquals(List.of("tumour.whole"), found.regions().stream().map(r -> r.region().id()).toList());
        assertEquals(1, found.disagreements().size());
        Disagreement only = found.disagreements().getFirst();
        assertEquals(new VoxelBox(6, 8, 1, 6, 1, 5), only.box());
        EditedLabels labels = new EditedLabels(own);
        assertTrue(only.accept(labels).isPresent());
        assertEquals(Anatomy.UNDIVIDED, labels.current().label(7, 3, 3, 0));
        assertEquals(3, labels.current().label(2, 2, 2, 0));
    }

    @Test
    void theAgreementMapTellsTheFourCasesApart() {
        LabelMap own = LabelMap.empty(GRID);
        LabelMap expert = LabelMap.empty(GRID);
        own.frame(0, 0)[0] = 1;
        expert.frame(0, 0)[0] = 1;
        expert.frame(0, 0)[1] = 2;
        own.frame(0, 0)[2] = 3;
        own.frame(0, 0)[3] = 1;
        expert.frame(0, 0)[3] = 3;
        byte[] all = Agreement.of(own, expert).frame(0, 0);
        assertArrayEquals(new byte[] {1, 2, 3, 4, 0}, Arrays.copyOf(all, 5));
        Region core = Anatomy.TUMOUR.regions(true).get(1);
        byte[] inCore = Agreement.of(own, expert, core).frame(0, 0);
        assertArrayEquals(new byte[] {1, 0, 3, 1, 0}, Arrays.copyOf(inCore, 5));
    }

    @Test
    void otherGridsAreRefused() {
        LabelMap own = LabelMap.empty(GRID);
        LabelMap other = LabelMap.empty(new Grid(14, 12, 9, 1, GRID.toPatient()));
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(own, other, 0, Anatomy.TUMOUR));
        LabelMap expert = LabelMap.empty(GRID);
        expert.frame(0, 0)[0] = 1;
        Disagreement piece = Comparison.of(own, expert, 0, Anatomy.TUMOUR).disagreements().getFirst();
        assertThrows(IllegalArgumentException.class, () -> piece.accept(new EditedLabels(other)));
    }
}
