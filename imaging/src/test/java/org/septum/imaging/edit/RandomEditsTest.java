package org.septum.imaging.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.septum.imaging.LabelMap;

/** Any sequence of edits, on any plane: what the rules promise, and undo and redo to the byte. */
class RandomEditsTest {
    private static final List<Integer> VALUES = List.of(Drawn.RV, Drawn.WALL, Drawn.LV);
    private final CavityInWall rules = new CavityInWall(Drawn.LV, Drawn.WALL);

    static Stream<PixelPlane> planes() {
        return Stream.of(new PixelPlane(48, 40, 1.4, 1.4), new PixelPlane(37, 61, 2.1, 0.7), new PixelPlane(31, 17, 0.5, 3.1),
                new PixelPlane(7, 5, 1, 1), new PixelPlane(1, 9, 1, 2), new PixelPlane(1, 1, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("planes")
    void sequencesUndoAndRedoToTheByte(PixelPlane plane) {
        for (long seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            EditedLabels labels = new EditedLabels(start(plane, random));
            List<LabelMap> states = new ArrayList<>(List.of(labels.current().copy()));
            List<LabelEdit> edits = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                step(labels, random).ifPresent(edit -> {
                    edits.add(edit);
                    states.add(labels.current().copy());
                });
            }
            for (int round = 0; round < 2; round++) {
                for (int i = edits.size() - 1; i >= 0; i--) {
                    labels.undo(edits.get(i));
                    assertSame(states.get(i), labels.current());
                }
                assertTrue(labels.edited().isEmpty() && labels.journal().isEmpty());
                for (int i = 0; i < edits.size(); i++) {
                    labels.redo(edits.get(i));
                    assertSame(states.get(i + 1), labels.current());
                }
            }
            assertGains(labels);
        }
    }

    private static void assertSame(LabelMap expected, LabelMap actual) {
        for (int p = 0; p < expected.grid().phases(); p++) {
            for (int s = 0; s < expected.grid().slices(); s++) {
                assertArrayEquals(expected.frame(s, p), actual.frame(s, p));
            }
        }
    }

    /** The journal's areas sum up to the difference between the edited labels and the analysis'. */
    private static void assertGains(EditedLabels labels) {
        for (int value : VALUES) {
            long gained = 0;
            for (int p = 0; p < labels.current().grid().phases(); p++) {
                gained += labels.current().count(value, p) - labels.original().count(value, p);
            }
            double told = labels.journal().stream().mapToDouble(e -> e.gainMm2(value)).sum();
            assertEquals(gained * labels.plane().pixelMm2(), told, 1e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("planes")
    void theRelationsHoldAfterEveryEdit(PixelPlane plane) {
        for (long seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            byte[] frame = start(plane, random).frame(0, 0);
            for (int i = 0; i < 30; i++) {
                int value = VALUES.get(random.nextInt(3));
                byte[] before = frame.clone();
                byte[] next = edit(frame, plane, value, random);
                assertArrayEquals(before, frame, "the frame given was written");
                assertRelations(plane, before, next, value);
                frame = next;
            }
        }
    }

    private void assertRelations(PixelPlane plane, byte[] before, byte[] after, int value) {
        if (rules.isClosed(plane, before) && !Area.labelled(plane, after, Drawn.LV).isEmpty()) {
            assertTrue(rules.isClosed(plane, after), "the wall opened");
        }
        Area whole = rules.outlined(plane, after, Drawn.WALL);
        assertTrue(whole.and(Area.labelled(plane, after, 0)).isEmpty(), "a hole in the heart");
        Area heartBefore = Area.labelled(plane, before, Drawn.WALL).or(Area.labelled(plane, before, Drawn.LV));
        if (value == Drawn.RV) {
            assertTrue(heartBefore.minus(Area.labelled(plane, after, Drawn.WALL))
                    .minus(Area.labelled(plane, after, Drawn.LV)).isEmpty(), "the right ventricle took of the heart");
        } else if (value == Drawn.LV) {
            assertTrue(Area.labelled(plane, before, Drawn.RV).minus(Area.labelled(plane, after, Drawn.RV)).isEmpty(),
                    "the cavity took of the right ventricle");
        }
    }

    private LabelMap start(PixelPlane plane, Random random) {
        LabelMap map = LabelMap.empty(Drawn.grid(plane, 2, 2));
        double mm = Math.min(plane.columns() * plane.mmPerColumn(), plane.rows() * plane.mmPerRow());
        for (int p = 0; p < 2; p++) {
            for (int s = 0; s < 2; s++) {
                byte[] heart = Drawn.heart(plane, plane.columns() * (0.4 + 0.4 * random.nextDouble()),
                        plane.rows() * random.nextDouble(), mm * 0.15, mm * 0.3);
                System.arraycopy(heart, 0, map.frame(s, p), 0, heart.length);
            }
        }
        return map;
    }

    private java.util.Optional<LabelEdit> step(EditedLabels labels, Random random) {
        FrameRef frame = new FrameRef(random.nextInt(2), random.nextInt(2));
        FrameRef other = new FrameRef(1 - frame.slice(), frame.phase());
        int value = VALUES.get(random.nextInt(3));
        FrameEdits edits = new FrameEdits(labels.plane(), rules);
        return switch (random.nextInt(4)) {
            case 0 -> labels.apply(EditOperation.COPY, OptionalInt.of(value), Map.of(
                    other, edits.copied(labels.labels(frame), labels.labels(other), value)));
            case 1 -> labels.apply(EditOperation.INTERPOLATE, OptionalInt.empty(), Map.of(frame,
                    edits.between(labels.labels(other), labels.labels(new FrameRef(frame.slice(), 1 - frame.phase())),
                            labels.labels(frame), VALUES, random.nextDouble())));
            default -> labels.apply(EditOperation.BRUSH, OptionalInt.of(value),
                    Map.of(frame, edit(labels.labels(frame), labels.plane(), value, random)));
        };
    }

    private byte[] edit(byte[] labels, PixelPlane plane, int value, Random random) {
        FrameEdits edits = new FrameEdits(plane, rules);
        double x = plane.columns() * (random.nextDouble() * 1.2 - 0.1);
        double y = plane.rows() * (random.nextDouble() * 1.2 - 0.1);
        double mm = random.nextDouble() * 8;
        Area stroke = Brush.stroke(plane, x, y, x + random.nextGaussian() * 4, y + random.nextGaussian() * 4, mm);
        return switch (random.nextInt(6)) {
            case 0 -> rules.painted(labels, value, stroke);
            case 1 -> rules.erased(labels, value, stroke);
            case 2 -> edits.smoothed(labels, value, mm);
            case 3 -> edits.withoutIslands(labels, value);
            case 4 -> edits.filled(labels, value);
            default -> edits.redrawn(labels, value, new double[] {x, x + mm, x - mm, random.nextInt(plane.columns())},
                    new double[] {y, y + mm, y + 2 * mm, random.nextInt(plane.rows())});
        };
    }
}
