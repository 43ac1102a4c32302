package org.septum.openvino;

import java.lang.foreign.Arena;
import java.util.List;

/** The tensor a program will give to an input. */
public final class InputTensorInfo {
    private final Part part;

    InputTensorInfo(Part part) {
        this.part = part;
    }

    public InputTensorInfo setElementType(ElementType type) {
        part.call("set the type " + type,
                info -> part.ov.c.ov_preprocess_input_tensor_info_set_element_type(info, type.ordinal()));
        return this;
    }

    public InputTensorInfo setLayout(Layout layout) {
        part.call("set the layout " + layout, info -> layout.call(part.ov,
                made -> part.ov.c.ov_preprocess_input_tensor_info_set_layout(info, made)));
        return this;
    }

    /** A fixed height and width, where they differ from the model's; {@link PreProcessSteps#resize} converts. */
    public InputTensorInfo setSpatialStaticShape(long height, long width) {
        part.call("set the size " + height + " × " + width,
                info -> part.ov.c.ov_preprocess_input_tensor_info_set_spatial_static_shape(info, height, width));
        return this;
    }

    public InputTensorInfo setColorFormat(ColorFormat format) {
        part.call("set the colour format " + format,
                info -> part.ov.c.ov_preprocess_input_tensor_info_set_color_format(info, format.ordinal()));
        return this;
    }

    /** A colour format of several planes, each an input of its own, called the input's name, a slash and the plane's name. */
    public InputTensorInfo setColorFormat(ColorFormat format, List<String> planes) {
        try (Arena arena = Arena.ofConfined()) {
            part.call("set the colour format " + format + planes,
                    info -> part.ov.c.ov_preprocess_input_tensor_info_set_color_format_with_subnames(info, format.ordinal(),
                            planes.size(), CStrings.array(arena, planes)));
        }
        return this;
    }

    /** The kind of memory, for devices with memory of their own. */
    public InputTensorInfo setMemoryType(String type) {
        try (Arena arena = Arena.ofConfined()) {
            part.call("set the memory type " + type,
                    info -> part.ov.c.ov_preprocess_input_tensor_info_set_memory_type(info, arena.allocateFrom(type)));
        }
        return this;
    }

    /** Type and shape as this tensor has them. */
    public InputTensorInfo setFrom(Tensor tensor) {
        part.call("copy type and shape of a tensor", info ->
                tensor.handle.call(given -> part.ov.c.ov_preprocess_input_tensor_info_set_from(info, given)));
        return this;
    }
}
