package org.septum.openvino;

import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Networks of a few layers, written out by hand as OpenVINO IR. */
final class TinyModels {
    private TinyModels() {
    }

    /** {@code y = relu(x)} on a shape such as {@code "1,4"}, {@code "?,4"} or {@code ""}; each port has two names. */
    static String relu(String shape) {
        return net("tiny", layer(0, "x", "Parameter", "shape=\"" + shape + "\" element_type=\"f32\"", 0, out(shape, "x,image"))
                + layer(1, "relu", "ReLU", null, 1, out(shape, "y,result"))
                + layer(2, "out", "Result", null, 1, ""),
                edge(0, 1, 0) + edge(1, 2, 0));
    }

    /** As {@link #relu} with ports that have no name. */
    static String nameless(String shape) {
        return relu(shape).replaceAll(" names=\"[^\"]*\"", "");
    }

    /** Two inputs "a" and "b", two outputs "sum" = a + b and "product" = a · b. */
    static String twoInTwoOut(String shape) {
        return net("two", layer(0, "a", "Parameter", "shape=\"" + shape + "\" element_type=\"f32\"", 0, out(shape, "a"))
                + layer(1, "b", "Parameter", "shape=\"" + shape + "\" element_type=\"f32\"", 0, out(shape, "b"))
                + layer(2, "add", "Add", "auto_broadcast=\"numpy\"", 2, out(shape, "sum"))
                + layer(3, "mul", "Multiply", "auto_broadcast=\"numpy\"", 2, out(shape, "product"))
                + layer(4, "r1", "Result", null, 1, "") + layer(5, "r2", "Result", null, 1, ""),
                edge(0, 2, 0) + edge(1, 2, 1) + edge(0, 3, 0) + edge(1, 3, 1) + edge(2, 4, 0) + edge(3, 5, 0));
    }

    /** {@code y = x + w} on shape 1,n, with the n floats w in the weights. */
    static String withWeights(int n) {
        String shape = "1," + n;
        return net("weighted", layer(0, "x", "Parameter", "shape=\"" + shape + "\" element_type=\"f32\"", 0, out(shape, "x"))
                + layer(1, "w", "Const", "element_type=\"f32\" shape=\"" + shape + "\" offset=\"0\" size=\"" + 4 * n + "\"", 0,
                        out(shape, "w"))
                + layer(2, "add", "Add", "auto_broadcast=\"numpy\"", 2, out(shape, "y"))
                + layer(3, "out", "Result", null, 1, ""),
                edge(0, 2, 0) + edge(1, 2, 1) + edge(2, 3, 0));
    }

    /** Many products of square matrices, one after the other: takes its time, and can be stopped between them. */
    static String slow(int size, int products) {
        String shape = size + "," + size;
        StringBuilder layers = new StringBuilder(
                layer(0, "x", "Parameter", "shape=\"" + shape + "\" element_type=\"f32\"", 0, out(shape, "x")));
        StringBuilder edges = new StringBuilder();
        for (int i = 1; i <= products; i++) {
            layers.append(layer(i, "m" + i, "MatMul", "transpose_a=\"false\" transpose_b=\"false\"", 2, out(shape, "m" + i)));
            edges.append(edge(i - 1, i, 0)).append(edge(0, i, 1));
        }
        layers.append(layer(products + 1, "out", "Result", null, 1, ""));
        return net("slow", layers.toString(), edges + edge(products, products + 1, 0));
    }

    /** A tensor without elements, for models without weights. */
    static Tensor noWeights() {
        return new Tensor(ElementType.U8, Shape.of(0));
    }

    static Model read(Core core, String xml) {
        try (Tensor weights = noWeights()) {
            return core.readModel(xml, weights);
        }
    }

    static void fill(Tensor tensor, float... values) {
        for (int i = 0; i < values.length; i++) {
            tensor.data().setAtIndex(ValueLayout.JAVA_FLOAT, i, values[i]);
        }
    }

    private static String net(String name, String layers, String edges) {
        return "<?xml version=\"1.0\"?><net name=\"" + name + "\" version=\"11\"><layers>" + layers + "</layers><edges>" + edges
                + "</edges></net>";
    }

    private static String layer(int id, String name, String type, String data, int inputs, String output) {
        String ports = "<port id=\"0\"/><port id=\"1\"/>".substring(0, inputs * 14);
        return "<layer id=\"" + id + "\" name=\"" + name + "\" type=\"" + type + "\" version=\"opset1\">"
                + (data == null ? "" : "<data " + data + "/>") + (inputs == 0 ? "" : "<input>" + ports + "</input>")
                + (output.isEmpty() ? "" : "<output>" + output + "</output>") + "</layer>";
    }

    private static String out(String shape, String names) {
        String dims = shape.isEmpty() || shape.equals("...") ? "" : Arrays.stream(shape.split(","))
                .map(dim -> "<dim>" + (dim.equals("?") ? "-1" : dim) + "</dim>").collect(Collectors.joining());
        return "<port id=\"2\" precision=\"FP32\" names=\"" + names + "\">" + dims + "</port>";
    }

    private static String edge(int from, int to, int port) {
        return "<edge from-layer=\"" + from + "\" from-port=\"2\" to-layer=\"" + to + "\" to-port=\"" + port + "\"/>";
    }
}
