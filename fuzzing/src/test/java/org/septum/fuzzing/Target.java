package org.septum.fuzzing;

import java.util.function.Supplier;
import org.septum.dicom.data.UID;

/** What is fuzzed. The seeds of each are in the resource folder of its id. */
enum Target {
    PARSER("parser", ParserInput::new),
    RLE("rle", () -> new FrameInput(UID.RLELossless)),
    JPEG("jpeg", () -> new FrameInput(UID.JPEGBaseline8Bit)),
    JPEG_EXTENDED("jpeg-extended", () -> new FrameInput(UID.JPEGExtended12Bit)),
    JPEG_LOSSLESS("jpeg-lossless", () -> new FrameInput(UID.JPEGLossless)),
    JPEG_LS("jpeg-ls", () -> new FrameInput(UID.JPEGLSNearLossless)),
    JPEG_2000("jpeg-2000", () -> new FrameInput(UID.JPEG2000)),
    HTJ2K("htj2k", () -> new FrameInput(UID.HTJ2K)),
    DICOMDIR("dicomdir", () -> new FileInput("DICOMDIR")),
    ZIP("zip", () -> new FileInput("study.zip")),
    NIFTI("nifti", () -> new FileInput("image.nii"));

    private final String id;
    private final Supplier<Input> input;

    Target(String id, Supplier<Input> input) {
        this.id = id;
        this.input = input;
    }

    String id() {
        return id;
    }

    /** A way into the program for bytes. It throws what it must not throw as it comes, and AssertionError past a limit. */
    interface Input {
        void give(byte[] bytes) throws Exception;
    }

    Input open() {
        return input.get();
    }
}
