package org.septum.overlays.surface.raster;

import java.util.Arrays;
import java.util.List;

/** Draws bands of the picture one after another: each body by itself, then all of them over each other. One thread's. */
final class Band {
    private Layer[] layers = new Layer[0];
    private int[] colours = new int[0];
    private int[] order = new int[0];

    /**
     * @param samples along each side of a pixel of the picture
     * @param rows of the picture, not of samples
     */
    void draw(List<ProjectedBody> bodies, int background, int band, int top, int rows, int samples, Picture out) {
        int width = out.width() * samples;
        int size = width * rows * samples;
        grow(bodies.size(), size);
        for (int i = 0; i < bodies.size(); i++) {
            layers[i].draw(bodies.get(i), band, top * samples, rows * samples, width);
        }
        for (int at = 0; at < size; at++) {
            colours[at] = over(bodies, at, background);
        }
        int start = top * out.width();
        if (samples == 1) {
            System.arraycopy(colours, 0, out.pixels(), start, size);
        } else {
            for (int i = 0; i < rows * out.width(); i++) {
                out.pixels()[start + i] = mean(i % out.width() * samples + i / out.width() * samples * width, width, samples);
            }
        }
    }

    private void grow(int bodies, int size) {
        if (layers.length < bodies) {
            layers = new Layer[bodies];
            Arrays.setAll(layers, i -> new Layer());
            order = new int[bodies];
        }
        colours = colours.length < size ? new int[size] : colours;
    }

    /** The bodies' colours at one sample, the nearest first, until nothing shines through. */
    private int over(List<ProjectedBody> bodies, int at, int background) {
        int count = nearestFirst(bodies.size(), at);
        int left = 256;
        int r = 0;
        int g = 0;
        int b = 0;
        for (int i = 0; i < count && left > 0; i++) {
            ProjectedBody body = bodies.get(order[i]);
            int normal = layers[order[i]].normal[at];
            int cover = left * body.opacities()[Shading.facing(normal)] >> 8;
            int lit = Shading.lit(body.body().rgb(), normal);
            r += cover * (lit >> 16);
            g += cover * (lit >> 8 & 0xFF);
            b += cover * (lit & 0xFF);
            left -= cover;
        }
        r += left * (background >> 16 & 0xFF);
        g += left * (background >> 8 & 0xFF);
        b += left * (background & 0xFF);
        return 0xFF000000 | r >> 8 << 16 | g >> 8 << 8 | b >> 8;
    }

    private int nearestFirst(int bodies, int at) {
        int count = 0;
        for (int i = 0; i < bodies; i++) {
            float near = layers[i].near[at];
            if (near != Layer.NOTHING) {
                int j = count++;
                for (; j > 0 && layers[order[j - 1]].near[at] < near; j--) {
                    order[j] = order[j - 1];
                }
                order[j] = i;
            }
        }
        return count;
    }

    private int mean(int at, int width, int samples) {
        int r = 0;
        int g = 0;
        int b = 0;
        for (int y = 0; y < samples; y++) {
            for (int x = 0; x < samples; x++) {
                int c = colours[at + y * width + x];
                r += c >> 16 & 0xFF;
                g += c >> 8 & 0xFF;
                b += c & 0xFF;
            }
        }
        int n = samples * samples;
        return 0xFF000000 | (r + n / 2) / n << 16 | (g + n / 2) / n << 8 | (b + n / 2) / n;
    }
}
