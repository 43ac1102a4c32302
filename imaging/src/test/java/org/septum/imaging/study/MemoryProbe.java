package org.septum.imaging.study;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.ObjectName;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;

/** A program of its own that opens a study and prints what memory it holds before, while and after, for {@link MemoryTest}. */
final class MemoryProbe {
    /** Native memory asked for by Java code, arenas among it, is counted under this name. */
    private static final Pattern OTHER = Pattern.compile("Other \\(reserved=(\\d+)(?:, peak=\\d+)?, committed=(\\d+)");

    private MemoryProbe() {}

    /** @param args the study's folder */
    public static void main(String[] args) throws Exception {
        Catalogue warm = Catalogue.open(List.of(Path.of(args[0])), Progress.none());
        warm.series().getFirst().load(Progress.none()).close();
        print("before");
        Catalogue catalogue = Catalogue.open(List.of(Path.of(args[0])), Progress.none());
        print("listed");
        for (int n = 0; n < 3; n++) {
            try (Volume volume = catalogue.series().getFirst().load(Progress.none())) {
                print("open");
                if (volume.stored(0, 0, 1, 0) == 0) {
                    throw new IllegalStateException("the samples are not there");
                }
            }
            print("closed");
        }
        if (catalogue.series().size() != warm.series().size()) {
            throw new IllegalStateException("the listing changed");
        }
    }

    private static void print(String stage) throws Exception {
        for (int n = 0; n < 3; n++) {
            System.gc();
            Thread.sleep(50);
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        String report = (String) ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "vmNativeMemory",
                new Object[] {new String[] {"summary", "scale=B"}}, new String[] {String[].class.getName()});
        Matcher other = OTHER.matcher(report);
        if (!other.find()) {
            throw new IllegalStateException("no line Other in " + report);
        }
        System.out.printf("%s %d %s%n", stage, heap, other.group(2));
    }
}
