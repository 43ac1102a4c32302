package org.septum.ai.tumour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Confidence;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.TumourPart;

/** Voxels of 10 × 10 × 5 mm, so that areas are large beside the 50 mm² that count for nothing. */
class TumourConfidenceTest {
    private static final Grid STACK = new Grid(9, 9, 5, 1, Affine.ofSteps(
            new double[] {10, 0, 0}, new double[] {0, 10, 0}, new double[] {0, 0, 5}, new double[3]));
    private static final int AREA = 100;
    private static final TumourParts WHOLE = new TumourParts(false, new LabelSet(List.of(TumourPart.UNDIVIDED.label())));
    private static final TumourParts PARTS = new TumourParts(true,
            new LabelSet(List.of(TumourPart.NECROSIS.label(), TumourPart.OEDEMA.label(), TumourPart.ENHANCING.label())));

    private final LabelMap map = LabelMap.empty(STACK);

    private static int voxel(int column, int row) {
        return row * STACK.columns() + column;
    }

    private Confidence told(TumourConfidence confidence, TumourParts parts) {
        Confidence table = new Confidence(STACK, parts.highest());
        confidence.enter(map, table);
        return table;
    }

    @Test
    void itIsTheDiceExpectedOfTheTumourAndWhatLiesNear() {
        TumourConfidence confidence = new TumourConfidence(STACK, WHOLE);
        int label = TumourPart.UNDIVIDED.label().value();
        map.frame(2, 0)[voxel(4, 4)] = (byte) label;
        confidence.note(2, voxel(4, 4), 0.8f);
        confidence.note(2, voxel(5, 4), 0.4f);
        confidence.note(3, voxel(4, 4), 0.2f);
        Confidence table = told(confidence, WHOLE);
        assertEquals((2 * 80 + 50) / (100 + 80 + 40 + 20 + 50.0), table.ofPhase(0), 0.005);
        assertEquals(40 + 80, table.expectedMm2(2, 0, label), 0.5);
        assertEquals(20, table.expectedMm2(3, 0, label), 0.5);
        assertTrue(table.known(0, 0), "a slice without tumour is known too");
    }

    @Test
    void aPieceFarAwayThatWasLeftOutCountsForNothing() {
        TumourConfidence confidence = new TumourConfidence(STACK, WHOLE);
        map.frame(2, 0)[voxel(2, 2)] = (byte) TumourPart.UNDIVIDED.label().value();
        confidence.note(2, voxel(2, 2), 1);
        confidence.note(2, voxel(7, 7), 1);
        assertEquals(1, told(confidence, WHOLE).ofPhase(0), 1e-6);
    }

    @Test
    void nothingKeptBesideMuchThatIsProbableIsUnsure() {
        TumourConfidence confidence = new TumourConfidence(STACK, PARTS);
        for (int i = 0; i < STACK.frameSize(); i++) {
            confidence.note(1, i, 0.5f);
        }
        assertEquals(50 / (50 + 81 * AREA * 0.5), told(confidence, PARTS).ofPhase(0), 0.005);
    }

    @Test
    void whatLiesBesideATumourOfPartsCountsToItsOedema() {
        TumourConfidence confidence = new TumourConfidence(STACK, PARTS);
        map.frame(2, 0)[voxel(4, 4)] = (byte) TumourPart.ENHANCING.label().value();
        confidence.note(2, voxel(4, 4), 1);
        confidence.note(2, voxel(4, 5), 0.6f);
        Confidence table = told(confidence, PARTS);
        assertEquals(AREA, table.overlapMm2(2, 0, TumourPart.ENHANCING.label().value()), 0.5);
        assertEquals(0.6 * AREA, table.expectedMm2(2, 0, TumourPart.OEDEMA.label().value()), 0.5);
        assertEquals((2 * 100 + 50) / (100 + 160 + 50.0), table.ofPhase(0), 0.005);
    }
}
