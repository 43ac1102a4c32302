package org.septum.overlays.surface.raster;

import java.util.Arrays;
import org.septum.overlays.surface.Mesh;

/**
 * A body on the picture: where its vertices fall, and which triangles face the viewer in which band of rows. Holds its arrays
 * from picture to picture.
 */
final class ProjectedBody {
    /** Parts of a pixel that vertices are placed to, so that edges are exact and triangles side by side leave no gap. */
    static final int PARTS = 16;
    private static final int HIDDEN = -1;

    private Body body;
    private int[] opacities;
    private Projection projection;
    /** x and y of each vertex, in parts of a pixel; 0 is the middle of the first pixel. */
    int[] place = new int[0];
    /** How near each vertex is: greater is nearer, and linear on the picture. */
    float[] near = new float[0];
    /** Normal of each vertex in the screen's directions: to the right and up. */
    float[] normal = new float[0];
    /** The first and last band of each triangle, 16 bits each; {@link #HIDDEN} where none. */
    private int[] bands = new int[0];
    private int[] binFrom = new int[0];
    private int[] bins = new int[0];

    void begin(Body next, Projection onto) {
        if (body == null || body.opacity() != next.opacity()) {
            opacities = Shading.opacities(next.opacity());
        }
        body = next;
        projection = onto;
        int vertices = next.mesh().vertexCount();
        if (near.length < vertices) {
            place = new int[2 * vertices];
            near = new float[vertices];
            normal = new float[2 * vertices];
        }
        bands = bands.length < next.mesh().triangleCount() ? new int[next.mesh().triangleCount()] : bands;
    }

    Body body() {
        return body;
    }

    int[] opacities() {
        return opacities;
    }

    int[] triangles() {
        return body.mesh().triangles();
    }

    /** Places some of the vertices. */
    void project(int from, int to) {
        float[] v = body.mesh().vertices();
        float[] n = body.mesh().normals();
        double[] r = projection.camera().turn().right();
        double[] u = projection.camera().turn().up();
        double[] b = projection.camera().turn().back();
        Ball ball = projection.camera().ball();
        boolean perspective = projection.camera().perspective();
        for (int i = from; i < to; i++) {
            double x = v[3 * i] - ball.x();
            double y = v[3 * i + 1] - ball.y();
            double z = v[3 * i + 2] - ball.z();
            double towards = b[0] * x + b[1] * y + b[2] * z;
            double inverse = perspective ? projection.distance() / (projection.distance() - towards) : 1;
            double scale = projection.scale() * inverse;
            place[2 * i] = part(projection.midX() + scale * (r[0] * x + r[1] * y + r[2] * z));
            place[2 * i + 1] = part(projection.midY() - scale * (u[0] * x + u[1] * y + u[2] * z));
            near[i] = (float) (perspective ? inverse : towards);
            normal[2 * i] = (float) (r[0] * n[3 * i] + r[1] * n[3 * i + 1] + r[2] * n[3 * i + 2]);
            normal[2 * i + 1] = (float) (u[0] * n[3 * i] + u[1] * n[3 * i + 1] + u[2] * n[3 * i + 2]);
        }
    }

    private static int part(double pixel) {
        return (int) Math.floor((pixel - 0.5) * PARTS + 0.5);
    }

    /** Finds the bands of some of the triangles. @param bandRows rows of each band; @param width and height of the picture */
    void sort(int from, int to, int bandRows, int width, int height) {
        int[] t = body.mesh().triangles();
        for (int i = from; i < to; i++) {
            int a = 2 * t[3 * i];
            int b = 2 * t[3 * i + 1];
            int c = 2 * t[3 * i + 2];
            // Rows grow downwards, so what runs anticlockwise before the viewer has a negative area.
            long area = (long) (place[b] - place[a]) * (place[c + 1] - place[a + 1])
                    - (long) (place[c] - place[a]) * (place[b + 1] - place[a + 1]);
            bands[i] = area < 0 ? bands(a, b, c, bandRows, width, height) : HIDDEN;
        }
    }

    private int bands(int a, int b, int c, int bandRows, int width, int height) {
        int left = Math.min(place[a], Math.min(place[b], place[c]));
        int right = Math.max(place[a], Math.max(place[b], place[c]));
        int top = Math.min(place[a + 1], Math.min(place[b + 1], place[c + 1]));
        int bottom = Math.max(place[a + 1], Math.max(place[b + 1], place[c + 1]));
        int firstRow = Math.max(0, top + PARTS - 1 >> 4);
        int lastRow = Math.min(height - 1, bottom >> 4);
        boolean holdsNoPixel = firstRow > lastRow || (left + PARTS - 1 >> 4) > (right >> 4) || right < 0 || left > width * PARTS;
        return holdsNoPixel ? HIDDEN : firstRow / bandRows << 16 | lastRow / bandRows;
    }

    /** Lists the triangles of each band, in their own order. */
    void fillBins(int bandCount) {
        int triangles = body.mesh().triangleCount();
        binFrom = binFrom.length == bandCount + 1 ? binFrom : new int[bandCount + 1];
        Arrays.fill(binFrom, 0);
        for (int i = 0; i < triangles; i++) {
            for (int band = bands[i] >> 16; bands[i] != HIDDEN && band <= (bands[i] & 0xFFFF); band++) {
                binFrom[band + 1]++;
            }
        }
        for (int band = 0; band < bandCount; band++) {
            binFrom[band + 1] += binFrom[band];
        }
        bins = bins.length < binFrom[bandCount] ? new int[binFrom[bandCount] + binFrom[bandCount] / 4] : bins;
        int[] next = binFrom.clone();
        for (int i = 0; i < triangles; i++) {
            for (int band = bands[i] >> 16; bands[i] != HIDDEN && band <= (bands[i] & 0xFFFF); band++) {
                bins[next[band]++] = i;
            }
        }
    }

    int binFrom(int band) {
        return binFrom[band];
    }

    int triangleInBin(int at) {
        return bins[at];
    }

    /** Gives up the mesh, so that one no longer drawn is not kept. */
    void end() {
        body = new Body(Mesh.EMPTY, 0, body.opacity());
    }
}
