package org.septum.openvino;

/** The tensor a program will get from an output. */
public final class OutputTensorInfo {
    private final Part part;

    OutputTensorInfo(Part part) {
        this.part = part;
    }

    /** The output is converted to this type. */
    public OutputTensorInfo setElementType(ElementType type) {
        part.call("set the type " + type, info -> part.ov.c.ov_preprocess_output_set_element_type(info, type.ordinal()));
        return this;
    }
}
