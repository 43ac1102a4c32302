package org.septum.dicom.pixel;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Bytes;
import org.septum.dicom.data.Fragments;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.data.Value;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.TransferSyntax;

/**
 * Reads the frames of an image one by one, as stored values. No file is kept open between frames, so there is nothing to close.
 * Several threads may read at once.
 */
public final class FrameReader {
    private final DicomFile file;
    private final PixelDescription description;
    private final Value pixels;
    private final VR vr;
    private final FragmentIndex index;
    private final FrameDecoder decoder;

    private FrameReader(DicomFile file, PixelDescription description, int tag, FrameDecoders decoders) throws IOException {
        this.file = file;
        this.description = description;
        pixels = inFragments(file.dataset().value(tag));
        vr = file.dataset().getVR(tag);
        if (pixels instanceof Fragments fragments) {
            index = FragmentIndex.of(file.dataset(), fragments, description.frames(), file.name());
            decoder = decoder(decoders, file.transferSyntax().encapsulated() ? file.transferSyntax().uid() : byContent());
        } else {
            index = null;
            decoder = null;
        }
    }

    /** Looks at a file's image with the decoders at hand. */
    public static FrameReader open(DicomFile file) throws IOException {
        return open(file, FrameDecoders.installed());
    }

    /**
     * Looks at a file's image. Only the header was read: fragments are looked up in the file now.
     *
     * @throws DicomException where there is no image, or none that can be decoded
     */
    public static FrameReader open(DicomFile file, FrameDecoders decoders) throws IOException {
        DicomFile whole = file.headerOnly() && pixelTag(file.dataset()) == 0 && file.path() != null ?
                DicomFile.read(file.path()) : file;
        int tag = pixelTag(whole.dataset());
        if (tag == 0) {
            throw new DicomException(file.name(), DicomException.NO_OFFSET, "has no pixel data");
        }
        return new FrameReader(whole, PixelDescription.of(whole.dataset(), file.name()), tag, decoders);
    }

    private static int pixelTag(Attributes data) {
        for (int tag : new int[] {Tag.PixelData, Tag.FloatPixelData, Tag.DoubleFloatPixelData}) {
            if (data.contains(tag)) {
                return tag;
            }
        }
        return 0;
    }

    /** Pixel data of a compressed file that has a length of its own is native, unless it is too short for that. */
    private Value inFragments(Value value) {
        long expected = (description.frames() * description.nativeFrameBits() + 7) / 8;
        boolean stream = file.transferSyntax().encapsulated() && description.frames() == 1 && value instanceof Value.Run run
                && run.length() < expected && run.length() == run.declaredLength();
        return stream ? new Fragments(Bytes.EMPTY, List.of((Value.Run) value), List.of(0L)) : value;
    }

    /** How fragments of a file are compressed whose transfer syntax is none with fragments. */
    private String byContent() throws IOException {
        String kind = StreamKind.of(index.frame(0, file.name()));
        return kind != null ? kind : UID.EncapsulatedUncompressedExplicitVRLittleEndian;
    }

    private FrameDecoder decoder(FrameDecoders decoders, String syntax) throws DicomException {
        Optional<FrameDecoder> found = decoders.find(syntax);
        return found.orElseThrow(() -> new DicomException(file.name(), DicomException.NO_OFFSET,
                "pixels compressed as " + TransferSyntax.of(syntax) + " cannot be decoded"));
    }

    public PixelDescription description() {
        return description;
    }

    public int frames() {
        return description.frames();
    }

    /**
     * Reads one frame.
     *
     * @param frame from 0 on
     * @throws DicomException where the file does not hold it whole, or it cannot be decoded
     */
    public Frame read(int frame) throws IOException {
        FrameDecoder.Decoded decoded = samples(frame);
        if (!description.type().isFloating()) {
            bits(decoded.precision()).apply(decoded.samples());
        }
        return whole(decoded);
    }

    /**
     * Which bits of a sample are its value. Lossy compression keeps no overlays, and its errors may carry a value beyond the stored
     * bits, which then counts as the decoder gives it instead of starting again at the other end.
     */
    private StoredBits bits(int precision) {
        int stored = description.bitsStored();
        int high = description.highBit();
        if (file.transferSyntax().lossy() && precision > stored && high == stored - 1) {
            stored = precision;
            high = precision - 1;
        }
        return new StoredBits(8 * description.type().bytes(), stored, high, description.signed());
    }

    /**
     * As {@link #read}, with all the bits that samples were allocated: those beyond the stored ones may hold overlays.
     *
     * @param frame from 0 on
     */
    public Frame readAllocated(int frame) throws IOException {
        return whole(samples(frame));
    }

    private FrameDecoder.Decoded samples(int frame) throws IOException {
        Objects.checkIndex(frame, description.frames());
        return pixels instanceof Value.Run run
                ? new FrameDecoder.Decoded(nativeSamples(run, frame), description.photometric())
                : decode(frame);
    }

    private Frame whole(FrameDecoder.Decoded decoded) {
        return new Frame(description.rows(), description.columns(), description.samples(), description.type(),
                decoded.photometric(), decoded.samples());
    }

    private FrameDecoder.Decoded decode(int frame) throws IOException {
        byte[] stream = index.frame(frame, file.name());
        try {
            return decoder.decode(stream, description);
        } catch (CodecException e) {
            throw new DicomException(file.name(), DicomException.NO_OFFSET,
                    "frame %d (%s) cannot be decoded: %s".formatted(frame + 1, file.transferSyntax().name(), e.getMessage()), e);
        }
    }

    private Object nativeSamples(Value.Run run, int frame) throws IOException {
        long firstBit = frame * description.nativeFrameBits();
        long first = firstBit / 8;
        long end = (firstBit + description.nativeFrameBits() + 7) / 8;
        if (end > run.length()) {
            throw new DicomException(file.name(), DicomException.NO_OFFSET,
                    "the pixel data is cut short: %d frames of %d × %d need %d bytes, %d present"
                    .formatted(description.frames(), description.columns(), description.rows(),
                            (description.frames() * description.nativeFrameBits() + 7) / 8, run.length()));
        }
        boolean bytesInWords = run.bigEndian() && description.bitsAllocated() <= 8 && vr == VR.OW;
        if (bytesInWords) {
            return NativeSamples.unpack(swappedWords(run, first, end), (int) (firstBit % 8), description, false);
        }
        byte[] bytes = new byte[Math.toIntExact(end - first)];
        run.copy(first, bytes, 0, bytes.length);
        return NativeSamples.unpack(bytes, (int) (firstBit % 8), description, run.bigEndian());
    }

    /** Samples of a byte in big endian words: the bytes of each word change places. */
    private static byte[] swappedWords(Value.Run run, long first, long end) throws IOException {
        long from = first & ~1L;
        long to = Math.min(run.length(), end + 1 & ~1L);
        byte[] words = new byte[Math.toIntExact(to - from)];
        run.copy(from, words, 0, words.length);
        for (int i = 0; i + 1 < words.length; i += 2) {
            byte held = words[i];
            words[i] = words[i + 1];
            words[i + 1] = held;
        }
        return java.util.Arrays.copyOfRange(words, (int) (first - from), words.length);
    }
}
