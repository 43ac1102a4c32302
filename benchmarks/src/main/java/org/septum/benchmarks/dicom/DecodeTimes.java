package org.septum.benchmarks.dicom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.pixel.FrameDecoder;
import org.septum.dicom.pixel.FrameDecoders;
import org.septum.dicom.pixel.FrameReader;
import org.septum.dicom.pixel.PixelDescription;
import org.septum.dicom.pixel.PixelType;

/**
 * Decodes compressed frames when it is told to and says how long that took: processor time of the decoding thread, so that others at
 * work on the machine count as little as possible. {@code decoding.py} tells it to, in turns with the native decoders.
 *
 * <p>A line of the standard input is {@code stream UID rows columns samples bits count path} (a codestream) or {@code file count path}
 * (all frames of a DICOM file, its reading included). The answer is the nanoseconds of all {@code count} repetitions together, or
 * {@code error} and why.
 */
public final class DecodeTimes {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final FrameDecoders decoders = FrameDecoders.installed();
    private final Map<Path, byte[]> streams = new HashMap<>();

    private DecodeTimes() {
    }

    public static void main(String[] arguments) throws IOException {
        DecodeTimes times = new DecodeTimes();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(times.answer(line));
        }
    }

    private String answer(String line) {
        try {
            return Long.toString(line.startsWith("file ") ? file(line.split(" ", 3)) : stream(line.split(" ", 8)));
        } catch (IOException | IllegalArgumentException e) {
            return "error " + e.getMessage();
        }
    }

    private long stream(String[] fields) throws IOException {
        FrameDecoder decoder = decoders.find(fields[1]).orElseThrow(() -> new IOException("no decoder for " + fields[1]));
        Path path = Path.of(fields[7]);
        byte[] stream = streams.containsKey(path) ? streams.get(path) : Files.readAllBytes(path);
        streams.put(path, stream);
        int samples = Integer.parseInt(fields[4]);
        int bits = Integer.parseInt(fields[5]);
        PixelType type = bits > 8 ? PixelType.UINT16 : PixelType.UINT8;
        PixelDescription description = new PixelDescription(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), samples,
                8 * type.bytes(), bits, bits - 1, false, samples == 1 ? "MONOCHROME2" : "RGB", false, 1, type);
        int count = Integer.parseInt(fields[6]);
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < count; i++) {
            decoder.decode(stream, description);
        }
        return threads.getCurrentThreadCpuTime() - start;
    }

    private long file(String[] fields) throws IOException {
        int count = Integer.parseInt(fields[1]);
        Path path = Path.of(fields[2]);
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < count; i++) {
            FrameReader reader = FrameReader.open(DicomFile.read(path), decoders);
            for (int frame = 0; frame < reader.frames(); frame++) {
                reader.read(frame);
            }
        }
        return threads.getCurrentThreadCpuTime() - start;
    }
}
