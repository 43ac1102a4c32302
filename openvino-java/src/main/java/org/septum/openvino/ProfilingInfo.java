package org.septum.openvino;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What one layer did in the last inference.
 *
 * @param status whether it ran at all
 * @param realTime time from begin to end
 * @param cpuTime time of the processor
 * @param nodeName the layer
 * @param execType the kernel, such as {@code jit_avx512_FP32}
 * @param nodeType the operation, such as {@code Convolution}
 */
public record ProfilingInfo(Status status, Duration realTime, Duration cpuTime, String nodeName, String execType, String nodeType) {
    /** Whether a layer ran. */
    public enum Status { NOT_RUN, OPTIMIZED_OUT, EXECUTED }

    /** Reads an array of ov_profiling_info_t. */
    static List<ProfilingInfo> readAll(MemorySegment items) {
        return LongStream.iterate(0, at -> at < items.byteSize(), at -> at + CStruct.PROFILING_INFO.size())
                .mapToObj(at -> read(items.asSlice(at, CStruct.PROFILING_INFO.size()))).toList();
    }

    private static ProfilingInfo read(MemorySegment item) {
        return new ProfilingInfo(
                Status.values()[item.get(ValueLayout.JAVA_INT, CStruct.PROFILING_INFO.offset("status"))],
                time(item, "realTime"), time(item, "cpuTime"),
                text(item, "nodeName"), text(item, "execType"), text(item, "nodeType"));
    }

    private static Duration time(MemorySegment item, String element) {
        return Duration.of(item.get(ValueLayout.JAVA_LONG, CStruct.PROFILING_INFO.offset(element)), ChronoUnit.MICROS);
    }

    private static String text(MemorySegment item, String element) {
        return Native.text(item.get(ValueLayout.ADDRESS, CStruct.PROFILING_INFO.offset(element)));
    }
}
