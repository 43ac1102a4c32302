package org.septum.benchmarks.dicom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomFile;

/**
 * Reads the headers of all files of a folder (its argument) when it is told to, a line of the standard input at a time, and says how
 * many nanoseconds that took: {@code one} on one thread, {@code all} on a pool of twice the processors. Five values of each header
 * are looked at. {@code index.py} tells it to, in turns with other readers.
 */
public final class HeaderTimes {
    private static final int[] LOOKED_AT = {Tag.SeriesInstanceUID, Tag.InstanceNumber, Tag.ImagePositionPatient, Tag.Rows,
        Tag.PatientName};

    private final List<Path> files;

    private HeaderTimes(List<Path> files) {
        this.files = files;
    }

    public static void main(String[] arguments) throws Exception {
        try (Stream<Path> entries = Files.list(Path.of(arguments[0]));
                ExecutorService pool = Executors.newFixedThreadPool(2 * Runtime.getRuntime().availableProcessors())) {
            HeaderTimes times = new HeaderTimes(entries.toList());
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                long start = System.nanoTime();
                long sum = line.equals("one") ? header(times.files) : times.onAll(pool);
                long took = System.nanoTime() - start;
                System.out.println(sum > 0 ? Long.toString(took) : "error: nothing was read");
            }
        }
    }

    private long onAll(ExecutorService pool) throws InterruptedException, ExecutionException {
        List<Callable<Long>> tasks = new ArrayList<>();
        int step = 16;
        for (int from = 0; from < files.size(); from += step) {
            List<Path> some = files.subList(from, Math.min(files.size(), from + step));
            tasks.add(() -> header(some));
        }
        long sum = 0;
        for (Future<Long> done : pool.invokeAll(tasks)) {
            sum += done.get();
        }
        return sum;
    }

    private static long header(List<Path> some) throws IOException {
        long sum = 0;
        for (Path file : some) {
            Attributes data = DicomFile.readHeader(file).dataset();
            for (int tag : LOOKED_AT) {
                sum += data.getString(tag, "").length();
            }
        }
        return sum;
    }
}
