package org.septum.imaging.nifti;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.septum.imaging.Grid;
import org.septum.imaging.Rescale;
import org.septum.imaging.UnusableInputException;

/** Turns the first bytes of a NIfTI file into a {@link NiftiHeader}, or says why they are none. */
final class NiftiHeaderParser {
    private final Path file;

    NiftiHeaderParser(Path file) {
        this.file = file;
    }

    /** @param head the file's first bytes, uncompressed; up to {@link NiftiFields#BYTES_2} of them */
    NiftiHeader parse(byte[] head) throws UnusableInputException {
        ByteBuffer b = ByteBuffer.wrap(head);
        int version = version(b);
        int needed = version == 1 ? NiftiFields.BYTES_1 : NiftiFields.BYTES_2;
        if (head.length < needed) {
            throw unusable("is cut short: a NIfTI-%d header has %d bytes, here are %d".formatted(version, needed, head.length));
        }
        checkMagic(head, version);
        NiftiFields f = NiftiFields.read(b, version);
        try {
            NiftiOrientation where = NiftiOrientation.of(f);
            return new NiftiHeader(file, version, b.order(), format(f), grid(f, where), rescale(f), dataOffset(f, needed),
                    phaseStep(f), f.description(), where.warnings());
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException(file, e.getMessage(), e);
        }
    }

    /** The header's own length tells version and byte order; leaves {@code b} in that order. */
    private int version(ByteBuffer b) throws UnusableInputException {
        if (b.capacity() >= 4) {
            for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
                int length = b.order(order).getInt(0);
                if (length == NiftiFields.BYTES_1 || length == NiftiFields.BYTES_2) {
                    return length == NiftiFields.BYTES_1 ? 1 : 2;
                }
            }
        }
        throw unusable("is not a NIfTI file");
    }

    private void checkMagic(byte[] head, int version) throws UnusableInputException {
        int at = version == 1 ? 344 : 4;
        boolean known = head[at] == 'n' && head[at + 2] == '0' + version && head[at + 3] == 0;
        if (known && head[at + 1] == 'i') {
            throw unusable("keeps its samples in a second file (.hdr and .img); only single files (.nii) are read");
        }
        if (!known || head[at + 1] != '+') {
            throw unusable("is not a NIfTI file: its magic number is missing");
        }
    }

    private NiftiSampleFormat format(NiftiFields f) throws UnusableInputException {
        return NiftiSampleFormat.ofCode(f.datatype())
                .orElseThrow(() -> unusable("holds %s, which are not read".formatted(NiftiSampleFormat.describe(f.datatype()))));
    }

    private Grid grid(NiftiFields f, NiftiOrientation where) throws UnusableInputException {
        long axes = f.dim()[0];
        if (axes < 2 || axes > 7) {
            throw unusable("declares %d dimensions; 2 to 4 can be read".formatted(axes));
        }
        int[] size = {1, 1, 1, 1};
        for (int axis = 1; axis <= axes; axis++) {
            long n = f.dim()[axis];
            if (n < 1 || n > Integer.MAX_VALUE) {
                throw unusable("declares a size of %d along axis %d".formatted(n, axis));
            }
            if (axis > 4 && n > 1) {
                throw unusable("has %d samples along axis %d; columns, rows, slices and phases can be read".formatted(n, axis));
            }
            if (axis <= 4) {
                size[axis - 1] = (int) n;
            }
        }
        return new Grid(size[0], size[1], size[2], size[3], where.toPatient(), where.asStored());
    }

    /** A slope of 0 means no scaling; so does one that is not a number, which some writers leave. */
    private static Rescale rescale(NiftiFields f) {
        return f.slope() == 0 || Double.isNaN(f.slope()) ? Rescale.NONE : new Rescale(f.slope(), f.intercept(), "");
    }

    private long dataOffset(NiftiFields f, int headerBytes) throws UnusableInputException {
        double offset = f.voxOffset();
        if (offset == 0) {
            return headerBytes + 4L;
        }
        if (!(offset >= headerBytes && offset <= Long.MAX_VALUE / 4)) {
            throw unusable("puts its samples at byte %s, inside its header".formatted(offset));
        }
        return (long) offset;
    }

    /** Bits 3 to 5 of xyzt_units: 8 seconds, 16 milliseconds, 24 microseconds. */
    private static OptionalDouble phaseStep(NiftiFields f) {
        double step = f.pixdim()[4];
        double ms = switch (f.units() & 0x38) {
            case 8 -> step * 1000;
            case 16 -> step;
            case 24 -> step / 1000;
            default -> 0;
        };
        return f.dim()[0] >= 4 && ms > 0 && Double.isFinite(ms) ? OptionalDouble.of(ms) : OptionalDouble.empty();
    }

    private UnusableInputException unusable(String reason) {
        return new UnusableInputException(file, reason);
    }
}
