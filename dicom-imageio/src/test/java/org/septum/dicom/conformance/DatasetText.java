package org.septum.dicom.conformance;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Fragments;
import org.septum.dicom.data.Sequence;
import org.septum.dicom.data.VR;

/** A data set as lines of text that conformance/datasets.py writes alike. */
final class DatasetText {
    private DatasetText() {
    }

    static void append(Attributes data, String prefix, StringBuilder out) throws IOException {
        for (int tag : data.tags()) {
            if ((tag & 0xFFFF) == 0) {
                continue;
            }
            String path = prefix + "%08X".formatted(tag);
            VR vr = data.getVR(tag);
            if (data.value(tag) instanceof Sequence items) {
                out.append(path).append("\tSQ\t").append(items.size()).append('\n');
                for (int i = 0; i < items.size(); i++) {
                    append(items.get(i), path + "[" + i + "].", out);
                }
            } else if (data.value(tag) instanceof Fragments) {
                out.append(path).append("\tfragments\n");
            } else {
                out.append(path).append('\t').append(vr).append('\t').append(value(data, tag, vr)).append('\n');
            }
        }
    }

    private static String value(Attributes data, int tag, VR vr) throws IOException {
        if (vr == VR.FL || vr == VR.FD) {
            return String.join("\\", Arrays.stream(data.getDoubles(tag)).mapToObj(v -> bits(vr, v)).toList());
        }
        if (vr.isText() || vr.isBinaryNumber()) {
            return String.join("\\", data.getStrings(tag)).replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
        }
        byte[] bytes = data.getBytes(tag);
        return bytes.length + " " + hash("SHA-1", bytes).substring(0, 12);
    }

    private static String bits(VR vr, double value) {
        return vr == VR.FL ? "%08x".formatted(Float.floatToRawIntBits((float) value))
                : "%016x".formatted(Double.doubleToRawLongBits(value));
    }

    static String hash(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
