package org.septum.openvino;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The entry to OpenVINO: reads models, compiles them for a device, and holds the devices' settings.
 *
 * <p>May be shared by threads. What it made stays usable after it is closed.
 */
public final class Core extends NativeObject {
    /** Throws {@link OpenVinoUnavailableException} where no usable library is found. */
    public Core() {
        this(NativeLibrary.load().calls());
    }

    /** A core that knows only the devices an OpenVINO plug-in list (plugins.xml) names. */
    public Core(Path plugins) {
        this(NativeLibrary.load().calls(), plugins);
    }

    Core(Native ov) {
        super(ov, ov.pointer("start", ov.c::ov_core_create), ov.c::ov_core_free);
    }

    Core(Native ov, Path plugins) {
        super(ov, create(ov, plugins), ov.c::ov_core_free);
    }

    private static MemorySegment create(Native ov, Path plugins) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = ov.path(arena, plugins);
            return ov.pointer("start with the plug-ins of " + plugins, out -> ov.widePaths
                    ? ov.c.ov_core_create_with_config_unicode(path, out) : ov.c.ov_core_create_with_config(path, out));
        }
    }

    /** The version of the library in use. */
    public static Version getVersion() {
        NativeLibrary library = NativeLibrary.load();
        library.calls();
        return library.version().orElseThrow();
    }

    /** Reads an ONNX or IR file; IR weights are looked for beside it, in the file of the same name ending in .bin. */
    public Model readModel(Path model) {
        return readModel(model, null);
    }

    /** Reads IR whose weights are in a file of any name; {@code null} looks for them beside it. */
    public Model readModel(Path model, Path weights) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = ov.path(arena, model);
            MemorySegment bin = ov.path(arena, weights);
            return handle.with(core -> new Model(ov, ov.pointer("read the model " + model, out -> ov.widePaths
                    ? ov.c.ov_core_read_model_unicode(core, path, bin, out)
                    : ov.c.ov_core_read_model(core, path, bin, out)), null));
        }
    }

    /** Reads a model without separate weights from memory: an ONNX file's bytes. They are copied. */
    public Model readModel(byte[] model) {
        return readModel(model, null);
    }

    /**
     * Reads IR from memory. The library keeps using the weights' memory, in this model and all made from it: a tensor the library
     * allocated may be closed at once, but memory of your own behind {@link Tensor#wrap} must outlive them all.
     */
    public Model readModel(String xml, Tensor weights) {
        return readModel(xml.getBytes(StandardCharsets.UTF_8), weights);
    }

    private Model readModel(byte[] model, Tensor weights) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocate(model.length + 1L);
            MemorySegment.copy(model, 0, text, ValueLayout.JAVA_BYTE, 0, model.length);
            return weights == null ? read(text, MemorySegment.NULL, null)
                    : weights.handle.with(tensor -> read(text, tensor, weights));
        }
    }

    private Model read(MemorySegment text, MemorySegment weights, Object shared) {
        long length = text.byteSize() - 1;
        return handle.with(core -> new Model(ov, ov.pointer("read a model from memory",
                out -> ov.c.ov_core_read_model_from_memory_buffer(core, text, length, weights, out)), shared));
    }

    /** Compiles for a device such as {@code "CPU"}, with default settings. */
    public CompiledModel compileModel(Model model, String device) {
        return compileModel(model, device, Map.of());
    }

    /** Compiles for a device with settings; {@link Property} knows the usual ones. */
    public CompiledModel compileModel(Model model, String device, Map<String, String> properties) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(device);
            MemorySegment array = Properties.array(arena, properties);
            String doing = "compile the model for " + device + " with " + properties;
            return model.handle.with(read -> handle.with(core -> new CompiledModel(ov, ov.pointer(doing,
                    out -> ov.c.ov_core_compile_model_props(core, read, name, properties.size(), array, out)), model.shared)));
        }
    }

    /** Reads and compiles in one step, which a model cache ({@link Property#CACHE_DIR}) makes much faster the second time. */
    public CompiledModel compileModel(Path model, String device, Map<String, String> properties) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = ov.path(arena, model);
            MemorySegment name = arena.allocateFrom(device);
            MemorySegment array = Properties.array(arena, properties);
            int count = properties.size();
            String doing = "compile " + model + " for " + device + " with " + properties;
            return handle.with(core -> new CompiledModel(ov, ov.pointer(doing, out -> ov.widePaths
                    ? ov.c.ov_core_compile_model_from_file_unicode_props(core, path, name, count, array, out)
                    : ov.c.ov_core_compile_model_from_file_props(core, path, name, count, array, out)), null));
        }
    }

    /** Takes back what {@link CompiledModel#exportModel} wrote, by the same version for the same device. The bytes are copied. */
    public CompiledModel importModel(byte[] exported, String device) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment content = arena.allocate(Math.max(1, exported.length));
            MemorySegment.copy(exported, 0, content, ValueLayout.JAVA_BYTE, 0, exported.length);
            MemorySegment name = arena.allocateFrom(device);
            return handle.with(core -> new CompiledModel(ov, ov.pointer("import a compiled model for " + device,
                    out -> ov.c.ov_core_import_model(core, content, exported.length, name, out)), null));
        }
    }

    /** Settings for what is compiled for a device from now on. */
    public void setProperty(String device, Map<String, String> properties) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(device);
            MemorySegment array = Properties.array(arena, properties);
            ov.check(handle.call(core -> ov.c.ov_core_set_properties(core, name, properties.size(), array)),
                    "set " + properties + " for " + device);
        }
    }

    public String getProperty(String device, String key) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(device);
            MemorySegment text = arena.allocateFrom(key);
            return handle.with(core -> ov.string("read " + key + " of " + device,
                    out -> ov.c.ov_core_get_property(core, name, text, out)));
        }
    }

    public <T> T getProperty(String device, Property<T> property) {
        return property.read(getProperty(device, property.key()));
    }

    /** The devices there are plug-ins and hardware for, such as {@code [CPU]}. */
    public List<String> getAvailableDevices() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment list = arena.allocate(CStruct.LIST.layout);
            ov.check(handle.call(core -> ov.c.ov_core_get_available_devices(core, list)), "list the devices");
            try {
                MemorySegment names = items(list, ValueLayout.ADDRESS.byteSize());
                return names.elements(ValueLayout.ADDRESS).map(name -> Native.text(name.get(ValueLayout.ADDRESS, 0))).toList();
            } finally {
                ov.c.ov_available_devices_free(list);
            }
        }
    }

    /** The versions of a device's plug-ins by device name. */
    public Map<String, Version> getVersions(String device) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(device);
            MemorySegment list = arena.allocate(CStruct.LIST.layout);
            ov.check(handle.call(core -> ov.c.ov_core_get_versions_by_device_name(core, name, list)),
                    "tell the version of " + device);
            try {
                MemorySegment items = items(list, CStruct.CORE_VERSION.size());
                Map<String, Version> versions = new LinkedHashMap<>();
                LongStream.iterate(0, at -> at < items.byteSize(), at -> at + CStruct.CORE_VERSION.size()).forEach(at ->
                        versions.put(Native.text(items.get(ValueLayout.ADDRESS, at + CStruct.CORE_VERSION.offset("device"))),
                                Version.read(items, CStruct.CORE_VERSION, at)));
                return versions;
            } finally {
                ov.c.ov_core_versions_free(list);
            }
        }
    }

    /** Loads a library with operations of one's own. */
    public void addExtension(Path library) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom(library.toString());
            ov.check(handle.call(core -> ov.c.ov_core_add_extension(core, path)), "load the extension " + library);
        }
    }

    /** What an ov list structure points to. */
    static MemorySegment items(MemorySegment list, long itemSize) {
        long size = list.get(ValueLayout.JAVA_LONG, CStruct.LIST.offset("size"));
        return list.get(ValueLayout.ADDRESS, CStruct.LIST.offset("items")).reinterpret(size * itemSize);
    }
}
