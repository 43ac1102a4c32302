package org.septum.overlays.surface;

import java.util.PriorityQueue;

/**
 * Takes triangles out of a closed mesh where they matter least, by joining the two ends of an edge, the cheapest first
 * (Garland and Heckbert, SIGGRAPH 1997). The mesh stays closed, and no triangle is turned over.
 */
final class Decimation {
    /** Weight of short edges among those that cost nothing: flat places get triangles of even size. */
    private static final double EVEN = 1e-4;
    private static final double LEAST_COSINE = 0.2;

    /** An edge and what joining its ends costs, as long as neither end has changed since. */
    private record Candidate(double cost, int a, int b, int stampA, int stampB) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            return Double.compare(cost, other.cost);
        }
    }

    private final Triangles mesh;
    private final Quadrics quadrics;
    private final int[] stamps;
    private final PriorityQueue<Candidate> queue = new PriorityQueue<>();
    private final double[] point = new double[3];

    private Decimation(Mesh whole) {
        mesh = new Triangles(whole);
        quadrics = Quadrics.of(mesh.at, whole.triangles());
        stamps = new int[whole.vertexCount()];
        for (int v = 0; v < stamps.length; v++) {
            offer(v, true);
        }
    }

    /** @param triangles at most so many; more where the shape allows no fewer */
    static Mesh of(Mesh mesh, int triangles) {
        return mesh.triangleCount() <= triangles ? mesh : new Decimation(mesh).downTo(triangles);
    }

    private Mesh downTo(int triangles) {
        while (mesh.left() > Math.max(4, triangles) && !queue.isEmpty()) {
            Candidate next = queue.poll();
            if (stamps[next.a] == next.stampA && stamps[next.b] == next.stampB && mesh.commonNeighbours(next.a, next.b) == 2) {
                choosePoint(next.a, next.b);
                if (mesh.staysTurned(next.a, next.b, point, LEAST_COSINE)
                        && mesh.staysTurned(next.b, next.a, point, LEAST_COSINE)) {
                    join(next.a, next.b);
                }
            }
        }
        return mesh.toMesh();
    }

    private void join(int a, int b) {
        mesh.join(a, b, point);
        quadrics.join(a, b);
        stamps[a]++;
        stamps[b]++;
        offer(a, false);
    }

    /** @param once only neighbours with a higher number, so that going through all vertices offers each edge once */
    private void offer(int v, boolean once) {
        for (int n = 0; n < mesh.degree(v); n++) {
            int other = mesh.next(v, n);
            if (!once || other > v) {
                double cost = choosePoint(v, other);
                queue.add(new Candidate(cost, v, other, stamps[v], stamps[other]));
            }
        }
    }

    /** Sets {@link #point} to where two vertices are joined; @return what that costs */
    private double choosePoint(int a, int b) {
        double[] at = mesh.at;
        double length = square(at[3 * a] - at[3 * b]) + square(at[3 * a + 1] - at[3 * b + 1])
                + square(at[3 * a + 2] - at[3 * b + 2]);
        double even = EVEN * length * length;
        if (quadrics.best(a, b, point) && near(a, b, length)) {
            return quadrics.cost(a, b, point) + even;
        }
        double least = Double.POSITIVE_INFINITY;
        double[] best = new double[3];
        for (double share = 0; share <= 1; share += 0.5) {
            for (int i = 0; i < 3; i++) {
                point[i] = at[3 * a + i] + share * (at[3 * b + i] - at[3 * a + i]);
            }
            double cost = quadrics.cost(a, b, point);
            if (cost < least) {
                least = cost;
                System.arraycopy(point, 0, best, 0, 3);
            }
        }
        System.arraycopy(best, 0, point, 0, 3);
        return least + even;
    }

    /** Whether the point is no farther from the middle of an edge than the edge is long. */
    private boolean near(int a, int b, double squaredLength) {
        double squared = 0;
        for (int i = 0; i < 3; i++) {
            squared += square(point[i] - (mesh.at[3 * a + i] + mesh.at[3 * b + i]) / 2);
        }
        return squared <= squaredLength;
    }

    private static double square(double x) {
        return x * x;
    }
}
