package org.septum.openvino;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.ToIntFunction;

/** A loaded library: its functions, and the patterns in which they take and give values. */
final class Native {
    final OpenVinoC c;
    /** Whether paths go through the wchar_t functions: on Windows, where a char path is in the machine's code page. */
    final boolean widePaths;

    Native(OpenVinoC c, boolean widePaths) {
        this.c = c;
        this.widePaths = widePaths;
    }

    /** A path as the functions chosen by {@link #widePaths} take it; NULL for null. */
    MemorySegment path(Arena arena, Path path) {
        if (path == null) {
            return MemorySegment.NULL;
        }
        return widePaths ? arena.allocateFrom(path.toString(), wideCharset()) : arena.allocateFrom(path.toString());
    }

    private static Charset wideCharset() {
        boolean two = Linker.nativeLinker().canonicalLayouts().get("wchar_t").byteSize() == 2;
        return two ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_32LE;
    }

    /** Throws unless the status is OK; {@code doing} completes "OpenVINO could not …". */
    void check(int status, String doing) {
        if (status != Status.OK.code()) {
            throw error(status, doing);
        }
    }

    OpenVinoException error(int code, String doing) {
        Status status = Status.of(code);
        String info = text(c.ov_get_error_info(code));
        // A parameter error leaves the message of an earlier, unrelated failure behind.
        String last = status == Status.INVALID_C_PARAM ? "" : lastError();
        return new OpenVinoException(status, "OpenVINO could not " + doing + ": " + status + (info.isEmpty() ? "" : " (" + info + ")")
                + (last.isEmpty() ? "" : ": " + last.strip()));
    }

    private String lastError() {
        MemorySegment message = c.ov_get_last_err_msg();
        return message.address() == 0 ? "" : owned(message);
    }

    /** The pointer a call of the form {@code status f(…, T** out)} gives. */
    MemorySegment pointer(String doing, ToIntFunction<MemorySegment> call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ValueLayout.ADDRESS);
            check(call.applyAsInt(out), doing);
            return out.get(ValueLayout.ADDRESS, 0);
        }
    }

    /** The number a call of the form {@code status f(…, size_t* out)} gives. */
    long size(String doing, ToIntFunction<MemorySegment> call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ValueLayout.JAVA_LONG);
            check(call.applyAsInt(out), doing);
            return out.get(ValueLayout.JAVA_LONG, 0);
        }
    }

    /** The number a call of the form {@code status f(…, enum* out)} gives. */
    int number(String doing, ToIntFunction<MemorySegment> call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ValueLayout.JAVA_INT);
            check(call.applyAsInt(out), doing);
            return out.get(ValueLayout.JAVA_INT, 0);
        }
    }

    /** The text a call of the form {@code status f(…, char** out)} gives, freed here. */
    String string(String doing, ToIntFunction<MemorySegment> call) {
        return owned(pointer(doing, call));
    }

    private String owned(MemorySegment string) {
        try {
            return text(string);
        } finally {
            c.ov_free(string);
        }
    }

    /** A C string that stays the library's. */
    static String text(MemorySegment string) {
        return string.address() == 0 ? "" : string.reinterpret(Long.MAX_VALUE).getString(0, StandardCharsets.UTF_8);
    }
}
