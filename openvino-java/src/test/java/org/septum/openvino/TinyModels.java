package org.septum.openvino;

/** Networks of a few layers, written out by hand. */
final class TinyModels {
    private TinyModels() {
    }

    /** One input "x" of a shape such as {@code "1,4"}, one output "y" = relu(x). */
    static String relu(String shape) {
        StringBuilder dims = new StringBuilder();
        for (String dim : shape.split(",")) {
            dims.append("<dim>").append(dim).append("</dim>");
        }
        return """
            <?xml version="1.0"?>
            <net name="tiny" version="11">
              <layers>
                <layer id="0" name="x" type="Parameter" version="opset1">
                  <data shape="%1$s" element_type="f32"/>
                  <output><port id="0" precision="FP32" names="x,image">%2$s</port></output>
                </layer>
                <layer id="1" name="relu" type="ReLU" version="opset1">
                  <input><port id="0" precision="FP32">%2$s</port></input>
                  <output><port id="1" precision="FP32" names="y,result">%2$s</port></output>
                </layer>
                <layer id="2" name="out" type="Result" version="opset1">
                  <input><port id="0" precision="FP32">%2$s</port></input>
                </layer>
              </layers>
              <edges>
                <edge from-layer="0" from-port="0" to-layer="1" to-port="0"/>
                <edge from-layer="1" from-port="1" to-layer="2" to-port="0"/>
              </edges>
            </net>
            """.formatted(shape, dims).strip();
    }
}
