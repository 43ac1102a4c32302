package org.septum.dicom.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;

/** Undoes deflate and gzip, with an end to what comes out. */
final class Inflation {
    /** Nothing larger is inflated into memory: what claims to be is taken for a bomb. */
    static final int LARGEST = 1 << 30;

    private Inflation() {
    }

    /** The inflated bytes of a deflated data set (no zlib header). What is cut short is inflated as far as it goes. */
    static byte[] inflate(String name, byte[] deflated, int from, Warnings warnings) throws IOException {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(deflated, from, deflated.length - from);
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(1024, deflated.length));
            byte[] step = new byte[1 << 16];
            while (!inflater.finished()) {
                int count = inflater.inflate(step);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    warnings.addTruncated(deflated.length, 0, deflated.length - from + 1L, deflated.length - from);
                    break;
                }
                out.write(step, 0, count);
                check(name, out.size());
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new DicomException(name, from, "the deflated data set is damaged", e);
        }
    }

    static byte[] gunzip(String name, byte[] zipped) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(1024, zipped.length));
            byte[] step = new byte[1 << 16];
            for (int count = in.read(step); count >= 0; count = in.read(step)) {
                out.write(step, 0, count);
                check(name, out.size());
            }
            return out.toByteArray();
        } catch (DicomException e) {
            throw e;
        } catch (IOException e) {
            throw new DicomException(name, DicomException.NO_OFFSET, "the gzip file is damaged", e);
        }
    }

    private static void check(String name, int size) throws DicomException {
        if (size > LARGEST) {
            throw new DicomException(name, DicomException.NO_OFFSET, "inflates to more than " + LARGEST + " bytes");
        }
    }
}
