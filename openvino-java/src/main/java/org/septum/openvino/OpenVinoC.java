package org.septum.openvino;

import static org.septum.openvino.CStruct.PARTIAL_SHAPE;
import static org.septum.openvino.CStruct.SHAPE;

import java.lang.foreign.MemorySegment;

/**
 * The functions of OpenVINO's C library that this binding calls, as its headers declare them: a method is a symbol, its types are the
 * C types ({@code int}: ov_status_e and other enums, {@code long}: size_t and int64_t, {@code MemorySegment}: any pointer, or a
 * structure by value where {@link ByValue} says so). {@link NativeCalls} makes the calls.
 *
 * <p>The variadic functions are left out; what replaces them came with 2026.4, which is why nothing older will do.
 */
interface OpenVinoC {
    // ov_common.h, ov_util.h
    MemorySegment ov_get_error_info(int status);
    MemorySegment ov_get_last_err_msg();
    void ov_free(MemorySegment string);

    // ov_core.h
    int ov_get_openvino_version(MemorySegment version);
    void ov_version_free(MemorySegment version);
    int ov_core_create(MemorySegment core);
    int ov_core_create_with_config(MemorySegment configPath, MemorySegment core);
    int ov_core_create_with_config_unicode(MemorySegment configPath, MemorySegment core);
    void ov_core_free(MemorySegment core);
    int ov_core_read_model(MemorySegment core, MemorySegment path, MemorySegment weightsPath, MemorySegment model);
    int ov_core_read_model_unicode(MemorySegment core, MemorySegment path, MemorySegment weightsPath, MemorySegment model);
    int ov_core_read_model_from_memory_buffer(MemorySegment core, MemorySegment text, long length, MemorySegment weights,
            MemorySegment model);
    int ov_core_compile_model_props(MemorySegment core, MemorySegment model, MemorySegment device, long properties,
            MemorySegment property, MemorySegment compiled);
    int ov_core_compile_model_from_file_props(MemorySegment core, MemorySegment path, MemorySegment device, long properties,
            MemorySegment property, MemorySegment compiled);
    int ov_core_compile_model_from_file_unicode_props(MemorySegment core, MemorySegment path, MemorySegment device,
            long properties, MemorySegment property, MemorySegment compiled);
    int ov_core_import_model(MemorySegment core, MemorySegment content, long length, MemorySegment device,
            MemorySegment compiled);
    int ov_core_set_properties(MemorySegment core, MemorySegment device, long properties, MemorySegment property);
    int ov_core_get_property(MemorySegment core, MemorySegment device, MemorySegment key, MemorySegment value);
    int ov_core_get_available_devices(MemorySegment core, MemorySegment devices);
    void ov_available_devices_free(MemorySegment devices);
    int ov_core_get_versions_by_device_name(MemorySegment core, MemorySegment device, MemorySegment versions);
    void ov_core_versions_free(MemorySegment versions);
    int ov_core_add_extension(MemorySegment core, MemorySegment path);

    // ov_model.h
    void ov_model_free(MemorySegment model);
    int ov_model_get_friendly_name(MemorySegment model, MemorySegment name);
    boolean ov_model_is_dynamic(MemorySegment model);
    int ov_model_inputs_size(MemorySegment model, MemorySegment size);
    int ov_model_outputs_size(MemorySegment model, MemorySegment size);
    int ov_model_const_input_by_index(MemorySegment model, long index, MemorySegment port);
    int ov_model_const_output_by_index(MemorySegment model, long index, MemorySegment port);
    int ov_model_const_input_by_name(MemorySegment model, MemorySegment name, MemorySegment port);
    int ov_model_const_output_by_name(MemorySegment model, MemorySegment name, MemorySegment port);
    int ov_model_reshape(MemorySegment model, MemorySegment names, MemorySegment shapes, long size);
    int ov_model_reshape_by_port_indexes(MemorySegment model, MemorySegment indexes, MemorySegment shapes, long size);
    int ov_model_reshape_single_input(MemorySegment model, @ByValue(PARTIAL_SHAPE) MemorySegment shape);

    // ov_node.h
    int ov_port_get_any_name(MemorySegment port, MemorySegment name);
    int ov_port_get_partial_shape(MemorySegment port, MemorySegment shape);
    int ov_port_get_element_type(MemorySegment port, MemorySegment type);
    void ov_output_const_port_free(MemorySegment port);
    void ov_partial_shape_free(MemorySegment shape);
    int ov_shape_free(MemorySegment shape);

    // ov_compiled_model.h
    void ov_compiled_model_free(MemorySegment compiled);
    int ov_compiled_model_inputs_size(MemorySegment compiled, MemorySegment size);
    int ov_compiled_model_outputs_size(MemorySegment compiled, MemorySegment size);
    int ov_compiled_model_input_by_index(MemorySegment compiled, long index, MemorySegment port);
    int ov_compiled_model_output_by_index(MemorySegment compiled, long index, MemorySegment port);
    int ov_compiled_model_input_by_name(MemorySegment compiled, MemorySegment name, MemorySegment port);
    int ov_compiled_model_output_by_name(MemorySegment compiled, MemorySegment name, MemorySegment port);
    int ov_compiled_model_get_runtime_model(MemorySegment compiled, MemorySegment model);
    int ov_compiled_model_create_infer_request(MemorySegment compiled, MemorySegment request);
    int ov_compiled_model_set_properties(MemorySegment compiled, long properties, MemorySegment property);
    int ov_compiled_model_get_property(MemorySegment compiled, MemorySegment key, MemorySegment value);
    int ov_compiled_model_export_model(MemorySegment compiled, MemorySegment path);

    // ov_infer_request.h
    void ov_infer_request_free(MemorySegment request);
    int ov_infer_request_infer(MemorySegment request);
    int ov_infer_request_start_async(MemorySegment request);
    int ov_infer_request_wait(MemorySegment request);
    int ov_infer_request_wait_for(MemorySegment request, long milliseconds);
    int ov_infer_request_cancel(MemorySegment request);
    int ov_infer_request_set_callback(MemorySegment request, MemorySegment callback);
    int ov_infer_request_set_input_tensor_by_index(MemorySegment request, long index, MemorySegment tensor);
    int ov_infer_request_set_output_tensor_by_index(MemorySegment request, long index, MemorySegment tensor);
    int ov_infer_request_get_input_tensor_by_index(MemorySegment request, long index, MemorySegment tensor);
    int ov_infer_request_get_output_tensor_by_index(MemorySegment request, long index, MemorySegment tensor);
    int ov_infer_request_get_profiling_info(MemorySegment request, MemorySegment list);
    void ov_profiling_info_list_free(MemorySegment list);

    // ov_tensor.h
    int ov_tensor_create(int type, @ByValue(SHAPE) MemorySegment shape, MemorySegment tensor);
    int ov_tensor_create_from_host_ptr(int type, @ByValue(SHAPE) MemorySegment shape, MemorySegment data, MemorySegment tensor);
    int ov_tensor_create_from_string_array(MemorySegment strings, long count, @ByValue(SHAPE) MemorySegment shape,
            MemorySegment tensor);
    int ov_tensor_set_string_data(MemorySegment tensor, MemorySegment strings, long count);
    int ov_tensor_set_shape(MemorySegment tensor, @ByValue(SHAPE) MemorySegment shape);
    int ov_tensor_get_shape(MemorySegment tensor, MemorySegment shape);
    int ov_tensor_get_element_type(MemorySegment tensor, MemorySegment type);
    int ov_tensor_get_size(MemorySegment tensor, MemorySegment size);
    int ov_tensor_get_byte_size(MemorySegment tensor, MemorySegment size);
    int ov_tensor_data(MemorySegment tensor, MemorySegment data);
    void ov_tensor_free(MemorySegment tensor);

    // ov_layout.h
    int ov_layout_create(MemorySegment text, MemorySegment layout);
    void ov_layout_free(MemorySegment layout);

    // ov_prepostprocess.h
    int ov_preprocess_prepostprocessor_create(MemorySegment model, MemorySegment processor);
    void ov_preprocess_prepostprocessor_free(MemorySegment processor);
    int ov_preprocess_prepostprocessor_build(MemorySegment processor, MemorySegment model);
    int ov_preprocess_prepostprocessor_get_input_info(MemorySegment processor, MemorySegment info);
    int ov_preprocess_prepostprocessor_get_output_info(MemorySegment processor, MemorySegment info);
    int ov_preprocess_prepostprocessor_get_input_info_by_index(MemorySegment processor, long index, MemorySegment info);
    int ov_preprocess_prepostprocessor_get_input_info_by_name(MemorySegment processor, MemorySegment name, MemorySegment info);
    int ov_preprocess_prepostprocessor_get_output_info_by_index(MemorySegment processor, long index, MemorySegment info);
    int ov_preprocess_prepostprocessor_get_output_info_by_name(MemorySegment processor, MemorySegment name, MemorySegment info);
    void ov_preprocess_input_info_free(MemorySegment info);
    void ov_preprocess_output_info_free(MemorySegment info);
    int ov_preprocess_input_info_get_tensor_info(MemorySegment info, MemorySegment tensorInfo);
    int ov_preprocess_input_info_get_preprocess_steps(MemorySegment info, MemorySegment steps);
    int ov_preprocess_input_info_get_model_info(MemorySegment info, MemorySegment modelInfo);
    int ov_preprocess_output_info_get_tensor_info(MemorySegment info, MemorySegment tensorInfo);
    void ov_preprocess_input_tensor_info_free(MemorySegment info);
    int ov_preprocess_input_tensor_info_set_element_type(MemorySegment info, int type);
    int ov_preprocess_input_tensor_info_set_layout(MemorySegment info, MemorySegment layout);
    int ov_preprocess_input_tensor_info_set_color_format(MemorySegment info, int format);
    int ov_preprocess_input_tensor_info_set_color_format_with_subnames(MemorySegment info, int format, long size,
            MemorySegment names);
    int ov_preprocess_input_tensor_info_set_spatial_static_shape(MemorySegment info, long height, long width);
    int ov_preprocess_input_tensor_info_set_memory_type(MemorySegment info, MemorySegment type);
    int ov_preprocess_input_tensor_info_set_from(MemorySegment info, MemorySegment tensor);
    void ov_preprocess_input_model_info_free(MemorySegment info);
    int ov_preprocess_input_model_info_set_layout(MemorySegment info, MemorySegment layout);
    void ov_preprocess_output_tensor_info_free(MemorySegment info);
    int ov_preprocess_output_set_element_type(MemorySegment info, int type);
    void ov_preprocess_preprocess_steps_free(MemorySegment steps);
    int ov_preprocess_preprocess_steps_resize(MemorySegment steps, int algorithm);
    int ov_preprocess_preprocess_steps_scale(MemorySegment steps, float value);
    int ov_preprocess_preprocess_steps_mean(MemorySegment steps, float value);
    int ov_preprocess_preprocess_steps_scale_multi_channels(MemorySegment steps, MemorySegment values, int size);
    int ov_preprocess_preprocess_steps_mean_multi_channels(MemorySegment steps, MemorySegment values, int size);
    int ov_preprocess_preprocess_steps_crop(MemorySegment steps, MemorySegment begin, int beginSize, MemorySegment end,
            int endSize);
    int ov_preprocess_preprocess_steps_pad(MemorySegment steps, MemorySegment begin, long beginSize, MemorySegment end,
            long endSize, float value, int mode);
    int ov_preprocess_preprocess_steps_convert_layout(MemorySegment steps, MemorySegment layout);
    int ov_preprocess_preprocess_steps_convert_element_type(MemorySegment steps, int type);
    int ov_preprocess_preprocess_steps_convert_color(MemorySegment steps, int format);
    int ov_preprocess_preprocess_steps_reverse_channels(MemorySegment steps);
}
