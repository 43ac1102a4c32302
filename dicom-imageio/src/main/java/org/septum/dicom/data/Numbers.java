package org.septum.dicom.data;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Binary numbers in the bytes of an element, and back. */
final class Numbers {
    private static final VarHandle SHORT_LE = view(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT_BE = view(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT_LE = view(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT_BE = view(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG_LE = view(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG_BE = view(long[].class, ByteOrder.BIG_ENDIAN);

    private Numbers() {
    }

    private static VarHandle view(Class<?> type, ByteOrder order) {
        return MethodHandles.byteArrayViewVarHandle(type, order);
    }

    /** How many bytes one number of a VR takes. AT, two words that belong together, takes four. */
    static int size(VR vr) {
        return switch (vr) {
            case US, SS, OW -> 2;
            case AT, UL, SL, FL, OF, OL -> 4;
            case FD, SV, UV, OD, OV -> 8;
            default -> 1;
        };
    }

    static boolean isFloating(VR vr) {
        return vr == VR.FL || vr == VR.FD || vr == VR.OF || vr == VR.OD;
    }

    /** An integral number; UV beyond the range of long wraps. */
    static long integer(VR vr, Bytes bytes, int index) {
        byte[] array = bytes.array();
        int at = bytes.offset() + index * size(vr);
        boolean big = bytes.bigEndian();
        return switch (vr) {
            case SS -> word(array, at, big);
            case US, OW -> Short.toUnsignedLong(word(array, at, big));
            case SL -> dword(array, at, big);
            case UL, OL -> Integer.toUnsignedLong(dword(array, at, big));
            case AT -> Short.toUnsignedLong(word(array, at, big)) << 16 | Short.toUnsignedLong(word(array, at + 2, big));
            case SV, UV, OV -> (long) (big ? LONG_BE : LONG_LE).get(array, at);
            case FL, OF, FD, OD -> (long) floating(vr, bytes, index);
            default -> Byte.toUnsignedLong(array[at]);
        };
    }

    static double floating(VR vr, Bytes bytes, int index) {
        byte[] array = bytes.array();
        int at = bytes.offset() + index * size(vr);
        boolean big = bytes.bigEndian();
        return switch (vr) {
            case FL, OF -> Float.intBitsToFloat(dword(array, at, big));
            case FD, OD -> Double.longBitsToDouble((long) (big ? LONG_BE : LONG_LE).get(array, at));
            case UV -> unsigned((long) (big ? LONG_BE : LONG_LE).get(array, at));
            default -> integer(vr, bytes, index);
        };
    }

    private static double unsigned(long bits) {
        return bits >= 0 ? bits : (bits >>> 1) * 2.0;
    }

    /** The number as text: integral ones without a point, floating ones in the shortest form that reads back. */
    static String text(VR vr, Bytes bytes, int index) {
        return switch (vr) {
            case FL, OF -> Float.toString((float) floating(vr, bytes, index));
            case FD, OD -> Double.toString(floating(vr, bytes, index));
            case UV, OV -> Long.toUnsignedString(integer(vr, bytes, index));
            case AT -> "%08X".formatted((int) integer(vr, bytes, index));
            default -> Long.toString(integer(vr, bytes, index));
        };
    }

    private static short word(byte[] array, int at, boolean big) {
        return (short) (big ? SHORT_BE : SHORT_LE).get(array, at);
    }

    private static int dword(byte[] array, int at, boolean big) {
        return (int) (big ? INT_BE : INT_LE).get(array, at);
    }

    /** Little endian bytes of integral numbers. Throws IllegalArgumentException for one the VR cannot hold. */
    static byte[] encode(VR vr, long[] values) {
        int size = size(vr);
        byte[] out = new byte[Math.multiplyExact(size, values.length)];
        for (int i = 0; i < values.length; i++) {
            check(vr, values[i]);
            switch (vr) {
                case AT -> {
                    SHORT_LE.set(out, 4 * i, (short) (values[i] >>> 16));
                    SHORT_LE.set(out, 4 * i + 2, (short) values[i]);
                }
                case FL, OF -> INT_LE.set(out, 4 * i, Float.floatToRawIntBits(values[i]));
                case FD, OD -> LONG_LE.set(out, 8 * i, Double.doubleToRawLongBits(values[i]));
                default -> integral(out, i * size, size, values[i]);
            }
        }
        return out;
    }

    private static void integral(byte[] out, int at, int size, long value) {
        switch (size) {
            case 1 -> out[at] = (byte) value;
            case 2 -> SHORT_LE.set(out, at, (short) value);
            case 4 -> INT_LE.set(out, at, (int) value);
            default -> LONG_LE.set(out, at, value);
        }
    }

    private static void check(VR vr, long value) {
        boolean fits = switch (vr) {
            case US, OW -> value >= 0 && value <= 0xFFFF;
            case SS -> value == (short) value;
            case UL, OL -> value >= 0 && value <= 0xFFFF_FFFFL;
            case SL -> value == (int) value;
            default -> true;
        };
        if (!fits) {
            throw new IllegalArgumentException(value + " does not fit into " + vr);
        }
    }

    static byte[] encode(VR vr, double[] values) {
        boolean wide = vr == VR.FD || vr == VR.OD;
        byte[] out = new byte[Math.multiplyExact(wide ? 8 : 4, values.length)];
        for (int i = 0; i < values.length; i++) {
            if (wide) {
                LONG_LE.set(out, 8 * i, Double.doubleToRawLongBits(values[i]));
            } else {
                INT_LE.set(out, 4 * i, Float.floatToRawIntBits((float) values[i]));
            }
        }
        return out;
    }
}
