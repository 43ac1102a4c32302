package org.septum.overlays.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The triangles of a marching cube for each set of inside corners. Corner c lies at x = c &amp; 1, y = c &gt;&gt; 1 &amp; 1,
 * z = c &gt;&gt; 2. The table is worked out, not typed: on each face the crossings are joined so that inside corners that touch
 * at a diagonal stay apart, which neighbouring cubes see alike, so surfaces have no holes (the ambiguity of Lorensen and Cline's
 * table, SIGGRAPH 1987, told by Nielson and Hamann, 1991). No triangle has a diagonal within a face, where the neighbour could
 * have the same one, so no edge has more than two triangles.
 */
final class CubeCases {
    /** The lower corner of each of the twelve edges; edge e runs along axis e / 4. */
    static final int[] EDGE_CORNER = new int[12];

    private static final int[][] EDGE_OF_CORNERS = new int[8][8];
    private static final int[][] FACES = faces();
    /** Bit f is set where the edge lies in face f. */
    private static final int[] FACES_OF_EDGE = new int[12];
    private static final byte[][] TRIANGLES = new byte[256][];

    static {
        for (int e = 0; e < 12; e++) {
            int axis = e / 4;
            int low = e % 4;
            int corner = (low & 1) << (axis == 0 ? 1 : 0) | (low >> 1) << (axis == 2 ? 1 : 2);
            EDGE_CORNER[e] = corner;
            EDGE_OF_CORNERS[corner][corner | 1 << axis] = e;
            EDGE_OF_CORNERS[corner | 1 << axis][corner] = e;
        }
        for (int f = 0; f < 6; f++) {
            for (int i = 0; i < 4; i++) {
                FACES_OF_EDGE[EDGE_OF_CORNERS[FACES[f][i]][FACES[f][(i + 1) % 4]]] |= 1 << f;
            }
        }
        for (int inside = 0; inside < 256; inside++) {
            TRIANGLES[inside] = triangles(inside);
        }
    }

    private CubeCases() { }

    /** Edges crossed by each triangle in turn, three each, anticlockwise as seen from outside the body; not to be written. */
    static byte[] of(int inside) {
        return TRIANGLES[inside];
    }

    /** The corners of each face, anticlockwise as seen from outside the cube. */
    private static int[][] faces() {
        int[][] faces = new int[6][];
        for (int axis = 0; axis < 3; axis++) {
            int u = 1 << (axis + 1) % 3;
            int v = 1 << (axis + 2) % 3;
            int far = 1 << axis;
            faces[2 * axis] = new int[] {v, u | v, u, 0};
            faces[2 * axis + 1] = new int[] {far, far | u, far | u | v, far | v};
        }
        return faces;
    }

    private static byte[] triangles(int inside) {
        int[] next = new int[12];
        Arrays.fill(next, -1);
        for (int[] face : FACES) {
            link(inside, face, next);
        }
        List<int[]> found = new ArrayList<>();
        for (int start = 0; start < 12; start++) {
            if (next[start] >= 0) {
                List<Integer> loop = new ArrayList<>();
                for (int at = start; next[at] >= 0; ) {
                    loop.add(at);
                    int following = next[at];
                    next[at] = -1;
                    at = following;
                }
                found.addAll(cut(loop));
            }
        }
        byte[] edges = new byte[3 * found.size()];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = (byte) found.get(i / 3)[i % 3];
        }
        return edges;
    }

    /** Joins the crossings on one face, from where a run of inside corners begins to where it ends. */
    private static void link(int inside, int[] face, int[] next) {
        for (int i = 0; i < 4; i++) {
            int first = face[(i + 1) % 4];
            if ((inside >> face[i] & 1) == 0 && (inside >> first & 1) == 1) {
                int last = (i + 1) % 4;
                while ((inside >> face[(last + 1) % 4] & 1) == 1) {
                    last = (last + 1) % 4;
                }
                next[EDGE_OF_CORNERS[face[i]][first]] = EDGE_OF_CORNERS[face[last]][face[(last + 1) % 4]];
            }
        }
    }

    /** A loop as triangles without a diagonal within a face; null where there is no such way, which no case ends with. */
    private static List<int[]> cut(List<Integer> loop) {
        if (loop.size() < 3) {
            return List.of();
        }
        int n = loop.size();
        for (int apex = 2; apex < n; apex++) {
            if (fits(loop, 1, apex) && fits(loop, 0, apex)) {
                List<Integer> rest = new ArrayList<>(loop.subList(apex, n));
                rest.addFirst(loop.getFirst());
                List<int[]> before = cut(loop.subList(1, apex + 1));
                List<int[]> after = cut(rest);
                if (before != null && after != null) {
                    List<int[]> all = new ArrayList<>(before);
                    all.add(new int[] {loop.get(0), loop.get(1), loop.get(apex)});
                    all.addAll(after);
                    return all;
                }
            }
        }
        return null;
    }

    private static boolean fits(List<Integer> loop, int i, int j) {
        boolean side = j - i == 1 || j - i == loop.size() - 1;
        return side || (FACES_OF_EDGE[loop.get(i)] & FACES_OF_EDGE[loop.get(j)]) == 0;
    }
}
