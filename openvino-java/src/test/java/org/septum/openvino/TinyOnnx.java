package org.septum.openvino;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the smallest ONNX file there is, {@code y = relu(x)}, field by field as onnx.proto numbers them. */
final class TinyOnnx {
    private static final int FLOAT = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private TinyOnnx() {
    }

    static byte[] relu(int... shape) {
        byte[] node = new TinyOnnx().text(1, "x").text(2, "y").text(4, "Relu").bytes();
        byte[] graph = new TinyOnnx().message(1, node).text(2, "tiny")
                .message(11, value("x", shape)).message(12, value("y", shape)).bytes();
        byte[] opset = new TinyOnnx().number(2, 13).bytes();
        return new TinyOnnx().number(1, 8).message(7, graph).message(8, opset).bytes();
    }

    private static byte[] value(String name, int[] shape) {
        TinyOnnx dims = new TinyOnnx();
        for (int length : shape) {
            dims.message(1, new TinyOnnx().number(1, length).bytes());
        }
        byte[] tensor = new TinyOnnx().number(1, FLOAT).message(2, dims.bytes()).bytes();
        return new TinyOnnx().text(1, name).message(2, new TinyOnnx().message(1, tensor).bytes()).bytes();
    }

    private TinyOnnx number(int field, long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    private TinyOnnx text(int field, String value) {
        return message(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private TinyOnnx message(int field, byte[] value) {
        varint((long) field << 3 | 2);
        varint(value.length);
        bytes.writeBytes(value);
        return this;
    }

    private void varint(long value) {
        long rest = value;
        while (rest > 0x7f) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    private byte[] bytes() {
        return bytes.toByteArray();
    }
}
