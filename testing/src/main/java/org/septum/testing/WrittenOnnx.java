package org.septum.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes small ONNX files field by field as onnx.proto numbers them: networks whose answer to each value is known. Inputs and
 * outputs are 32-bit floating point numbers, named x and y.
 */
public final class WrittenOnnx {
    private static final int FLOAT = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private WrittenOnnx() {}

    /** {@code y = max(x, 0)}, the smallest network there is. */
    public static byte[] relu(int... shape) {
        byte[] node = new WrittenOnnx().text(1, "x").text(2, "y").text(4, "Relu").bytes();
        return file(shape, shape, new WrittenOnnx().message(1, node));
    }

    /**
     * {@code y = x · weights + bias} over the last axis.
     *
     * @param shape of x; its last axis is as long as {@code weights}
     * @param weights by input and output channel
     * @param bias by output channel
     */
    public static byte[] channelsLast(int[] shape, float[][] weights, float[] bias) {
        int[] answer = shape.clone();
        answer[answer.length - 1] = bias.length;
        byte[] multiply = new WrittenOnnx().text(1, "x").text(1, "w").text(2, "xw").text(4, "MatMul").bytes();
        byte[] add = new WrittenOnnx().text(1, "xw").text(1, "b").text(2, "y").text(4, "Add").bytes();
        return file(shape, answer, new WrittenOnnx().message(1, multiply).message(1, add),
                tensor("w", raw(weights), weights.length, bias.length), tensor("b", raw(bias), bias.length));
    }

    /**
     * The same over the second axis of a volume, as a convolution.
     *
     * @param weights by output and input channel
     */
    public static byte[] channelsFirst(int[] shape, float[][] weights, float[] bias) {
        int[] answer = shape.clone();
        answer[1] = bias.length;
        byte[] convolve = new WrittenOnnx().text(1, "x").text(1, "w").text(1, "b").text(2, "y").text(4, "Conv").bytes();
        return file(shape, answer, new WrittenOnnx().message(1, convolve),
                tensor("w", raw(weights), bias.length, shape[1], 1, 1, 1), tensor("b", raw(bias), bias.length));
    }

    private static byte[] file(int[] shape, int[] answer, WrittenOnnx graph, byte[]... tensors) {
        graph.text(2, "known");
        for (byte[] tensor : tensors) {
            graph.message(5, tensor);
        }
        graph.message(11, value("x", shape)).message(12, value("y", answer));
        byte[] opset = new WrittenOnnx().number(2, 13).bytes();
        return new WrittenOnnx().number(1, 8).message(7, graph.bytes()).message(8, opset).bytes();
    }

    private static byte[] raw(float[]... rows) {
        int values = 0;
        for (float[] row : rows) {
            values += row.length;
        }
        ByteBuffer raw = ByteBuffer.allocate(Float.BYTES * values).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : rows) {
            for (float value : row) {
                raw.putFloat(value);
            }
        }
        return raw.array();
    }

    private static byte[] tensor(String name, byte[] raw, int... shape) {
        WrittenOnnx tensor = new WrittenOnnx();
        for (int length : shape) {
            tensor.number(1, length);
        }
        return tensor.number(2, FLOAT).text(8, name).message(9, raw).bytes();
    }

    private static byte[] value(String name, int[] shape) {
        WrittenOnnx dims = new WrittenOnnx();
        for (int length : shape) {
            dims.message(1, new WrittenOnnx().number(1, length).bytes());
        }
        byte[] tensor = new WrittenOnnx().number(1, FLOAT).message(2, dims.bytes()).bytes();
        return new WrittenOnnx().text(1, name).message(2, new WrittenOnnx().message(1, tensor).bytes()).bytes();
    }

    private WrittenOnnx number(int field, long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    private WrittenOnnx text(int field, String value) {
        return message(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private WrittenOnnx message(int field, byte[] value) {
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
