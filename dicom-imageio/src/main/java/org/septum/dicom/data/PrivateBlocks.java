package org.septum.dicom.data;

import java.util.OptionalInt;

/** Which block of a private group belongs to which creator (PS3.5 section 7.8.1). */
final class PrivateBlocks {
    private static final int FIRST = 0x10;
    private static final int LAST = 0xFF;

    private PrivateBlocks() {
    }

    static OptionalInt find(Attributes data, String creator, int group, int element) {
        check(group, element);
        for (int block = FIRST; block <= LAST; block++) {
            if (creator.equals(data.getString(group << 16 | block))) {
                return OptionalInt.of(group << 16 | block << 8 | element);
            }
        }
        return OptionalInt.empty();
    }

    static int reserve(Attributes data, String creator, int group, int element) {
        OptionalInt present = find(data, creator, group, element);
        if (present.isPresent()) {
            return present.getAsInt();
        }
        for (int block = FIRST; block <= LAST; block++) {
            if (!data.contains(group << 16 | block)) {
                data.setString(group << 16 | block, VR.LO, creator);
                return group << 16 | block << 8 | element;
            }
        }
        throw new IllegalStateException("no free block in private group %04X".formatted(group));
    }

    static String creator(Attributes data, int tag) {
        int block = tag >>> 8 & 0xFF;
        return (tag >>> 16 & 1) == 0 || block < FIRST ? null : data.getString(tag & 0xFFFF0000 | block);
    }

    private static void check(int group, int element) {
        if ((group & 1) == 0 || group >>> 16 != 0 || element >>> 8 != 0) {
            throw new IllegalArgumentException("(%04X,xx%02X) is no private element".formatted(group, element));
        }
    }
}
