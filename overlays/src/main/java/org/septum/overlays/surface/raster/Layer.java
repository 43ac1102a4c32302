package org.septum.overlays.surface.raster;

import java.util.Arrays;

/** One body's nearest points in a band of the picture. Used by one thread at a time. */
final class Layer {
    static final float NOTHING = Float.NEGATIVE_INFINITY;

    float[] near = new float[0];
    /** As {@link Shading#normal} gives it. */
    int[] normal = new int[0];
    private int width;
    // Of the triangle under way.
    private long whole;
    private float nearA;
    private float nearB;
    private float nearC;
    private float xA;
    private float xB;
    private float xC;
    private float yA;
    private float yB;
    private float yC;

    /**
     * Draws the triangles of one band.
     *
     * @param top first row of the band
     * @param rows of the band
     */
    void draw(ProjectedBody body, int band, int top, int rows, int width) {
        this.width = width;
        int size = rows * width;
        if (near.length < size) {
            near = new float[size];
            normal = new int[size];
        }
        Arrays.fill(near, 0, size, NOTHING);
        int[] corners = body.triangles();
        for (int i = body.binFrom(band); i < body.binFrom(band + 1); i++) {
            int t = 3 * body.triangleInBin(i);
            triangle(body, corners[t], corners[t + 2], corners[t + 1], top, rows); // turned, for rows that grow downwards
        }
    }

    /** Fills the pixels whose middles lie in a triangle, its edges included, so that neighbours leave no gap. */
    private void triangle(ProjectedBody body, int a, int b, int c, int top, int rows) {
        int[] p = body.place;
        int ax = p[2 * a];
        int ay = p[2 * a + 1];
        int bx = p[2 * b];
        int by = p[2 * b + 1];
        int cx = p[2 * c];
        int cy = p[2 * c + 1];
        int x0 = Math.max(0, Math.min(ax, Math.min(bx, cx)) + ProjectedBody.PARTS - 1 >> 4);
        int x1 = Math.min(width - 1, Math.max(ax, Math.max(bx, cx)) >> 4);
        int y0 = Math.max(top, Math.min(ay, Math.min(by, cy)) + ProjectedBody.PARTS - 1 >> 4);
        int y1 = Math.min(top + rows - 1, Math.max(ay, Math.max(by, cy)) >> 4);
        if (x0 <= x1 && y0 <= y1) {
            whole = (long) (bx - ax) * (cy - ay) - (long) (cx - ax) * (by - ay);
            slopes(body, a, b, c);
            fill(x0, x1, y0 - top, y1 - top,
                    new long[] {edge(cx, cy, ax, ay, x0, y0), cy - ay, ax - cx, edge(ax, ay, bx, by, x0, y0), ay - by, bx - ax});
        }
    }

    /** How nearness and normal change with the shares of b and c. */
    private void slopes(ProjectedBody body, int a, int b, int c) {
        float share = 1f / whole;
        float[] n = body.normal;
        nearA = body.near[a];
        nearB = (body.near[b] - nearA) * share;
        nearC = (body.near[c] - nearA) * share;
        xA = n[2 * a];
        xB = (n[2 * b] - xA) * share;
        xC = (n[2 * c] - xA) * share;
        yA = n[2 * a + 1];
        yB = (n[2 * b + 1] - yA) * share;
        yC = (n[2 * c + 1] - yA) * share;
    }

    /**
     * @param edges the share of b at the first pixel, in parts of the whole, its change per part of a pixel to the right and
     *     down; the same of c's
     */
    private void fill(int x0, int x1, int y0, int y1, long[] edges) {
        long stepB = edges[1] * ProjectedBody.PARTS;
        long stepC = edges[4] * ProjectedBody.PARTS;
        for (int y = y0; y <= y1; y++) {
            long inB = edges[0] + (y - y0) * ProjectedBody.PARTS * edges[2];
            long inC = edges[3] + (y - y0) * ProjectedBody.PARTS * edges[5];
            for (int at = y * width + x0; at <= y * width + x1; at++, inB += stepB, inC += stepC) {
                if ((inB | inC | whole - inB - inC) >= 0) {
                    float d = nearA + inB * nearB + inC * nearC;
                    if (d > near[at]) {
                        near[at] = d;
                        normal[at] = Shading.normal(xA + inB * xB + inC * xC, yA + inB * yB + inC * yC);
                    }
                }
            }
        }
    }

    /** Zero on the line between two points, growing to its left as rows grow downwards. */
    private static long edge(int fromX, int fromY, int toX, int toY, int column, int row) {
        long x = (long) column * ProjectedBody.PARTS - fromX;
        long y = (long) row * ProjectedBody.PARTS - fromY;
        return (toX - fromX) * y - (toY - fromY) * x;
    }
}
