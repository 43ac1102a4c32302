package org.septum.dicom.pixel;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Bytes;
import org.septum.dicom.data.Fragments;
import org.septum.dicom.data.Sequence;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.TransferSyntax;

/**
 * Brings the pixels of a data set into another transfer syntax, with the attributes that go with it, ready for
 * {@link org.septum.dicom.io.DicomWriter}. What is given stays as it was; a lossy step makes a new object of it.
 */
public final class Transcoder {
    private final FrameDecoders decoders;
    private final FrameEncoders encoders;

    /** @param encoders see {@link FrameEncoders#with} for near-lossless JPEG-LS */
    public Transcoder(FrameDecoders decoders, FrameEncoders encoders) {
        this.decoders = decoders;
        this.encoders = encoders;
    }

    /** With the decoders and encoders at hand; all lossless. */
    public static Transcoder installed() {
        return new Transcoder(FrameDecoders.installed(), FrameEncoders.installed());
    }

    /**
     * A file's data set with its pixels in another transfer syntax. Without pixels, or where the pixels are in it already, they
     * stay as they are. Icons follow where they have to.
     *
     * @throws DicomException where the pixels cannot be decoded, or the syntax cannot hold them
     */
    public Attributes transcode(DicomFile file, TransferSyntax target) throws IOException {
        DicomFile whole = file.headerOnly() && file.path() != null ? DicomFile.read(file.path()) : file;
        Attributes data = new Attributes(whole.dataset());
        if (!whole.transferSyntax().uid().equals(target.uid())) {
            pixels(whole, data, target);
            for (int tag : data.tags()) {
                if (data.value(tag) instanceof Sequence items) {
                    icons(whole, items);
                }
            }
        }
        return data;
    }

    private void pixels(DicomFile file, Attributes data, TransferSyntax target) throws IOException {
        boolean encapsulated = data.value(Tag.PixelData) instanceof Fragments;
        boolean floating = data.contains(Tag.FloatPixelData) || data.contains(Tag.DoubleFloatPixelData);
        if (floating && target.encapsulated()) {
            throw refused(file.name(), target, "it has no floating values");
        }
        if (!data.contains(Tag.PixelData) || !encapsulated && !target.encapsulated()) {
            return;
        }
        FrameReader reader = FrameReader.open(file, decoders);
        if (encapsulated) {
            long compressed = ((Fragments) data.value(Tag.PixelData)).fragments().stream().mapToLong(r -> r.length()).sum();
            double ratio = reader.frames() * reader.description().nativeFrameBits() / 8.0 / Math.max(1, compressed);
            LossyRecord.inherit(data, file.transferSyntax().uid(), ratio);
        }
        encode(data, file.name(), reader.description(), reader::read, target);
    }

    /** Compressed pixels within a sequence: those of icons, which a native data set cannot hold. */
    private void icons(DicomFile file, List<Attributes> items) throws IOException {
        for (Attributes item : items) {
            if (item.value(Tag.PixelData) instanceof Fragments) {
                DicomFile icon = new DicomFile(file.name(), file.path(), file.meta(), item, file.transferSyntax(), List.of(), false,
                        false);
                pixels(icon, item, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
            }
            for (int tag : item.tags()) {
                if (item.value(tag) instanceof Sequence nested) {
                    icons(file, nested);
                }
            }
        }
    }

    /**
     * A data set with these frames as its pixels.
     *
     * @param data everything but the image's pixel module, whose attributes are set from the frames
     * @param frames of one size and type, one at least
     * @param bitsStored of a sample; values that need more are an error of the caller's
     * @param name what messages call it
     */
    public Attributes encode(Attributes data, List<Frame> frames, int bitsStored, TransferSyntax target, String name)
            throws IOException {
        Frame first = frames.getFirst();
        int allocated = first.type().bytes() * 8;
        Attributes copy = new Attributes(data);
        if (frames.size() > 1 || copy.contains(Tag.NumberOfFrames)) {
            copy.setInt(Tag.NumberOfFrames, VR.IS, frames.size());
        }
        PixelDescription d = new PixelDescription(first.rows(), first.columns(), first.samples(), allocated, bitsStored,
                bitsStored - 1, first.type().isSigned(), first.photometric(), false, frames.size(), first.type());
        encode(copy, name, d, frames::get, target);
        return copy;
    }

    private void encode(Attributes data, String name, PixelDescription d, NativePixels.Source frames, TransferSyntax target)
            throws IOException {
        Frame first = frames.read(0);
        NativePixels.Source all = i -> i == 0 ? first : frames.read(i);
        ImageModule.check(data, d, name);
        ImageModule.set(data, d, first.photometric());
        if (!target.encapsulated()) {
            data.remove(Tag.ExtendedOffsetTable);
            data.remove(Tag.ExtendedOffsetTableLengths);
            data.put(Tag.PixelData, d.bitsAllocated() <= 8 ? VR.OB : VR.OW, new Bytes(NativePixels.bytes(all, d)));
            return;
        }
        Optional<FrameEncoder> encoder = encoders.find(target.uid());
        if (encoder.isEmpty()) {
            throw refused(name, target, "there is no encoder for it");
        }
        compress(data, name, d, all, encoder.get(), target);
    }

    private static void compress(Attributes data, String name, PixelDescription d, NativePixels.Source frames,
            FrameEncoder encoder, TransferSyntax target) throws IOException {
        EncapsulatedPixels pixels = new EncapsulatedPixels();
        for (int i = 0; i < d.frames(); i++) {
            try {
                pixels.add(encoder.encode(frames.read(i), d));
            } catch (CodecException e) {
                throw refused(name, target, e.getMessage());
            }
        }
        pixels.putInto(data);
        if (encoder.lossyMethod().isPresent()) {
            double size = (double) d.frames() * d.frameSamples() * d.bitsAllocated() / 8;
            LossyRecord.add(data, size / pixels.bytes(), encoder.lossyMethod().get(), target.name());
        }
    }

    private static DicomException refused(String name, TransferSyntax target, String reason) {
        return new DicomException(name, DicomException.NO_OFFSET, "cannot be written as " + target + ": " + reason);
    }
}
