package org.septum.overlays.surface;

/**
 * Irons out the steps of voxels and gives back the volume that costs: {@code rounds} of Taubin's filter, which shrinks and swells
 * in turn (A signal processing approach to fair surface design, SIGGRAPH 1995; λ 0.5, μ −0.53), then every vertex moves along its
 * normal by the missing volume over the area.
 */
final class Smoothing {
    private static final float SHRINK = 0.5f;
    private static final float SWELL = -0.53f;
    private static final int CORRECTIONS = 3;

    private Smoothing() { }

    /**
     * @param volumeMm3 what is to be enclosed afterwards
     * @param mostMm how far the correction may move a vertex in all
     */
    static Mesh of(Mesh mesh, int rounds, double volumeMm3, double mostMm) {
        if (mesh.isEmpty()) {
            return mesh;
        }
        Neighbours neighbours = Neighbours.of(mesh.vertexCount(), mesh.triangles());
        float[] at = mesh.vertices().clone();
        float[] moved = new float[at.length];
        for (int i = 0; i < rounds; i++) {
            towardsNeighbours(at, moved, neighbours, SHRINK);
            towardsNeighbours(moved, at, neighbours, SWELL);
        }
        Mesh smooth = Mesh.of(at, mesh.triangles());
        double left = mostMm;
        for (int i = 0; i < CORRECTIONS; i++) {
            double by = Math.clamp((volumeMm3 - smooth.volumeMm3()) / smooth.areaMm2(), -left, left);
            left -= Math.abs(by);
            smooth = swollen(smooth, (float) by);
        }
        return smooth;
    }

    private static void towardsNeighbours(float[] from, float[] to, Neighbours neighbours, float share) {
        int[] all = neighbours.all();
        for (int v = 0; v + 1 < neighbours.from().length; v++) {
            float x = 0;
            float y = 0;
            float z = 0;
            int end = neighbours.from()[v + 1];
            for (int n = neighbours.from()[v]; n < end; n++) {
                x += from[3 * all[n]];
                y += from[3 * all[n] + 1];
                z += from[3 * all[n] + 2];
            }
            float count = end - neighbours.from()[v];
            to[3 * v] = from[3 * v] + share * (x / count - from[3 * v]);
            to[3 * v + 1] = from[3 * v + 1] + share * (y / count - from[3 * v + 1]);
            to[3 * v + 2] = from[3 * v + 2] + share * (z / count - from[3 * v + 2]);
        }
    }

    private static Mesh swollen(Mesh mesh, float by) {
        float[] at = mesh.vertices().clone();
        for (int i = 0; i < at.length; i++) {
            at[i] += by * mesh.normals()[i];
        }
        return Mesh.of(at, mesh.triangles());
    }
}
