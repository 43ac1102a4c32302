package org.septum.overlays.surface;

/**
 * Which vertices of a closed mesh have an edge with which: those of vertex v are {@code all[from[v]]} to {@code all[from[v +
 * 1] - 1]}. Both triangles of an edge run along it, one each way, so each neighbour is listed once.
 */
record Neighbours(int[] from, int[] all) {
    static Neighbours of(int vertices, int[] triangles) {
        int[] from = new int[vertices + 1];
        for (int v : triangles) {
            from[v + 1]++;
        }
        for (int v = 0; v < vertices; v++) {
            from[v + 1] += from[v];
        }
        int[] next = from.clone();
        int[] all = new int[triangles.length];
        for (int t = 0; t < triangles.length; t += 3) {
            for (int c = 0; c < 3; c++) {
                all[next[triangles[t + c]]++] = triangles[t + (c + 1) % 3];
            }
        }
        return new Neighbours(from, all);
    }
}
