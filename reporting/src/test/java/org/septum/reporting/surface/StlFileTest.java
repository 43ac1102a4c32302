package org.septum.reporting.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.overlays.surface.Surface;

class StlFileTest {
    @Test
    void trianglesComeBackInMillimetresAndTurnedOutwards(@TempDir Path folder) throws IOException {
        Surface surface = Tetrahedra.two().getFirst();
        StlFile.write(surface, folder.resolve("a.stl"));
        byte[] bytes = Files.readAllBytes(folder.resolve("a.stl"));
        String header = new String(bytes, 0, 80, StandardCharsets.US_ASCII);
        assertFalse(header.startsWith("solid"), "which would say that it is text");
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(80);
        int triangles = in.getInt();
        assertEquals(4, triangles);
        assertEquals(84 + 50 * triangles, bytes.length);
        double six = 0;
        for (int t = 0; t < triangles; t++) {
            float[] v = new float[12];
            for (int i = 0; i < 12; i++) {
                v[i] = in.getFloat();
            }
            assertEquals(0, in.getShort(), "attributes");
            float[] normal = {v[0], v[1], v[2]};
            double[] cross = cross(v);
            double length = Math.sqrt(cross[0] * cross[0] + cross[1] * cross[1] + cross[2] * cross[2]);
            assertArrayEquals(new float[] {(float) (cross[0] / length), (float) (cross[1] / length), (float) (cross[2] / length)},
                    normal, 1e-6f, "the normal by the right hand");
            six += cross[0] * (v[3] - 30) + cross[1] * (v[4] + 12) + cross[2] * (v[5] - 700);
        }
        assertEquals(8 * 8 * 8 / 6.0, six / 6, 1e-3, "mm³, positive as seen from outside");
    }

    private static double[] cross(float[] v) {
        double[] u = {v[6] - v[3], v[7] - v[4], v[8] - v[5]};
        double[] w = {v[9] - v[3], v[10] - v[4], v[11] - v[5]};
        return new double[] {u[1] * w[2] - u[2] * w[1], u[2] * w[0] - u[0] * w[2], u[0] * w[1] - u[1] * w[0]};
    }
}
