package org.septum.openvino;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Turns the table {@link OpenVinoC} into calls: a method handle per function, made when it is first called. */
final class NativeCalls implements InvocationHandler {
    private static final Map<Class<?>, MemoryLayout> C_TYPES = Map.of(
            int.class, ValueLayout.JAVA_INT,
            long.class, ValueLayout.JAVA_LONG,
            float.class, ValueLayout.JAVA_FLOAT,
            boolean.class, ValueLayout.JAVA_BOOLEAN,
            MemorySegment.class, ValueLayout.ADDRESS);

    private final SymbolLookup symbols;
    private final Map<Method, MethodHandle> handles = new ConcurrentHashMap<>();

    private NativeCalls(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    static OpenVinoC of(SymbolLookup symbols) {
        return (OpenVinoC) Proxy.newProxyInstance(OpenVinoC.class.getClassLoader(), new Class<?>[] {OpenVinoC.class},
                new NativeCalls(symbols));
    }

    /** The functions of the table a library lacks, by name. */
    static List<String> missing(SymbolLookup symbols) {
        return Arrays.stream(OpenVinoC.class.getMethods()).map(Method::getName)
                .filter(name -> symbols.find(name).isEmpty()).sorted().toList();
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            throw new UnsupportedOperationException(method.getName());
        }
        return handles.computeIfAbsent(method, this::bind).invokeExact(arguments);
    }

    private MethodHandle bind(Method method) {
        MethodHandle downcall = Linker.nativeLinker().downcallHandle(symbols.findOrThrow(method.getName()), descriptor(method));
        return downcall.asSpreader(Object[].class, method.getParameterCount())
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    static FunctionDescriptor descriptor(Method method) {
        MemoryLayout[] parameters = Arrays.stream(method.getParameters()).map(NativeCalls::layout).toArray(MemoryLayout[]::new);
        Class<?> result = method.getReturnType();
        return result == void.class ? FunctionDescriptor.ofVoid(parameters)
                : FunctionDescriptor.of(C_TYPES.get(result), parameters);
    }

    private static MemoryLayout layout(Parameter parameter) {
        ByValue struct = parameter.getAnnotation(ByValue.class);
        return struct == null ? C_TYPES.get(parameter.getType()) : struct.value().layout;
    }
}
