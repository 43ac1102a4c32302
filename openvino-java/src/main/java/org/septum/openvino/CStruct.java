package org.septum.openvino;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;

/** The structures of the C headers, on 64-bit platforms; offsets are given by the layouts' element names. */
enum CStruct {
    /** ov_shape_t. */
    SHAPE(MemoryLayout.structLayout(
            ValueLayout.JAVA_LONG.withName("rank"),
            ValueLayout.ADDRESS.withName("dims"))),
    /** ov_partial_shape_t: the rank is a range too, and every dimension is a pair of int64_t. */
    PARTIAL_SHAPE(MemoryLayout.structLayout(
            ValueLayout.JAVA_LONG.withName("rankMin"),
            ValueLayout.JAVA_LONG.withName("rankMax"),
            ValueLayout.ADDRESS.withName("dims"))),
    /** ov_property_t. */
    PROPERTY(MemoryLayout.structLayout(
            ValueLayout.ADDRESS.withName("key"),
            ValueLayout.ADDRESS.withName("value"))),
    /** ov_version_t. */
    VERSION(MemoryLayout.structLayout(
            ValueLayout.ADDRESS.withName("buildNumber"),
            ValueLayout.ADDRESS.withName("description"))),
    /** ov_core_version_t. */
    CORE_VERSION(MemoryLayout.structLayout(
            ValueLayout.ADDRESS.withName("device"),
            ValueLayout.ADDRESS.withName("buildNumber"),
            ValueLayout.ADDRESS.withName("description"))),
    /** ov_available_devices_t, ov_core_version_list_t, ov_profiling_info_list_t: a pointer and a count. */
    LIST(MemoryLayout.structLayout(
            ValueLayout.ADDRESS.withName("items"),
            ValueLayout.JAVA_LONG.withName("size"))),
    /** ov_callback_t. */
    CALLBACK(MemoryLayout.structLayout(
            ValueLayout.ADDRESS.withName("function"),
            ValueLayout.ADDRESS.withName("args"))),
    /** ov_profiling_info_t; times in microseconds. */
    PROFILING_INFO(MemoryLayout.structLayout(
            ValueLayout.JAVA_INT.withName("status"),
            MemoryLayout.paddingLayout(4),
            ValueLayout.JAVA_LONG.withName("realTime"),
            ValueLayout.JAVA_LONG.withName("cpuTime"),
            ValueLayout.ADDRESS.withName("nodeName"),
            ValueLayout.ADDRESS.withName("execType"),
            ValueLayout.ADDRESS.withName("nodeType")));

    final StructLayout layout;

    CStruct(StructLayout layout) {
        this.layout = layout;
    }

    long size() {
        return layout.byteSize();
    }

    long offset(String element) {
        return layout.byteOffset(MemoryLayout.PathElement.groupElement(element));
    }
}
