package org.septum.benchmarks.dicom;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.study.Catalogue;

/**
 * Opens a folder and loads its one series as a volume, with all cores, for each line of the standard input (a path). Says how many
 * nanoseconds of the clock and of all processors that took, from looking into the folder to the last sample. {@code volumes.py} tells
 * it to, in turns with others.
 */
public final class VolumeTimes {
    private VolumeTimes() {
    }

    public static void main(String[] arguments) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(load(Path.of(line)));
        }
    }

    private static String load(Path folder) throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long start = System.nanoTime();
        long used = system.getProcessCpuTime();
        Catalogue catalogue = Catalogue.open(List.of(folder), Progress.none());
        if (catalogue.series().size() != 1 || !catalogue.problems().isEmpty()) {
            return "error: %d series, problems %s".formatted(catalogue.series().size(), catalogue.problems());
        }
        try (Volume volume = catalogue.series().getFirst().load(Progress.none())) {
            long took = System.nanoTime() - start;
            return took + " " + (system.getProcessCpuTime() - used) + " " + volume.grid().slices()
                    + " " + (long) volume.value(256, 256, volume.grid().slices() / 2, 0);
        }
    }
}
