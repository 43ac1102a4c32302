package org.septum.openvino;

/** What is wanted of one output. */
public final class OutputInfo {
    final Part part;

    OutputInfo(Part part) {
        this.part = part;
    }

    /** The tensor the program will get. */
    public OutputTensorInfo tensor() {
        return new OutputTensorInfo(part.part("tensor", part.ov.c::ov_preprocess_output_info_get_tensor_info,
                part.ov.c::ov_preprocess_output_tensor_info_free));
    }
}
