package org.septum.imaging.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;

/** An open study holds each sample once and outside the heap; closing it gives everything back. Measured in a JVM of its own. */
class MemoryTest {
    private static final int FILES = 60;
    private static final int SIDE = 1024;
    private static final long SAMPLES = 2L * FILES * SIDE * SIDE;
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private record Stage(String name, long heap, long offHeap) {}

    @Test
    void eachSampleIsHeldOnceAndGivenBack() throws Exception {
        DicomFiles files = new DicomFiles(folder);
        byte[] pixels = new byte[2 * SIDE * SIDE];
        java.util.Arrays.fill(pixels, (byte) 7);
        for (int k = 0; k < FILES; k++) {
            files.write(k, 0, d -> {
                d.setInt(Tag.Rows, VR.US, SIDE);
                d.setInt(Tag.Columns, VR.US, SIDE);
                d.setBytes(Tag.PixelData, VR.OW, pixels);
            });
        }
        List<Stage> stages = probe();
        Stage before = stages.getFirst();
        assertEquals(8, stages.size());
        for (Stage stage : stages) {
            boolean open = stage.name.equals("open");
            long offHeap = stage.offHeap - before.offHeap;
            assertTrue(Math.abs(offHeap - (open ? SAMPLES : 0)) < MEGABYTE,
                    "%d bytes outside the heap for %d of samples: %s".formatted(offHeap, SAMPLES, stages));
            assertTrue(stage.heap - before.heap < 4 * MEGABYTE, "samples on the heap: " + stages);
        }
        System.out.printf("%d MB of samples: %s%n", SAMPLES / MEGABYTE, stages);
    }

    private List<Stage> probe() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:NativeMemoryTracking=summary", "-Xmx512m", "-cp", System.getProperty("java.class.path"),
                MemoryProbe.class.getName(), folder.toString()).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        List<Stage> stages = new ArrayList<>();
        for (String line : printed.lines().filter(l -> l.matches("[a-z]+ \\d+ \\d+")).toList()) {
            String[] parts = line.split(" ");
            stages.add(new Stage(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])));
        }
        return stages;
    }
}
