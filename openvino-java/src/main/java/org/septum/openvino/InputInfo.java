package org.septum.openvino;

/** What is known and wanted of one input: the tensor that will be given, the steps from it to the model, the model's own input. */
public final class InputInfo {
    final Part part;

    InputInfo(Part part) {
        this.part = part;
    }

    /** The tensor the program will give. */
    public InputTensorInfo tensor() {
        return new InputTensorInfo(part.part("tensor", part.ov.c::ov_preprocess_input_info_get_tensor_info,
                part.ov.c::ov_preprocess_input_tensor_info_free));
    }

    /** The steps between that tensor and the model, run in the order they are added. */
    public PreProcessSteps preprocess() {
        return new PreProcessSteps(part.part("preprocessing", part.ov.c::ov_preprocess_input_info_get_preprocess_steps,
                part.ov.c::ov_preprocess_preprocess_steps_free));
    }

    /** The input as the model has it. */
    public InputModelInfo model() {
        return new InputModelInfo(part.part("model input", part.ov.c::ov_preprocess_input_info_get_model_info,
                part.ov.c::ov_preprocess_input_model_info_free));
    }
}
