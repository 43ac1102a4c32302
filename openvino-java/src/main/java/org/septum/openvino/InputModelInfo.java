package org.septum.openvino;

/** What the model itself expects of an input. */
public final class InputModelInfo {
    private final Part part;

    InputModelInfo(Part part) {
        this.part = part;
    }

    public InputModelInfo setLayout(Layout layout) {
        part.call("set the layout " + layout, info -> layout.call(part.ov,
                made -> part.ov.c.ov_preprocess_input_model_info_set_layout(info, made)));
        return this;
    }
}
