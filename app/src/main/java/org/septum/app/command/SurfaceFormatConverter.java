package org.septum.app.command;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.septum.reporting.surface.SurfaceFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --format}. */
final class SurfaceFormatConverter implements ITypeConverter<SurfaceFormat> {
    @Override
    public SurfaceFormat convert(String value) {
        return Arrays.stream(SurfaceFormat.values()).filter(f -> f.id().equals(value)).findFirst()
                .orElseThrow(() -> new TypeConversionException("there is no format \"%s\", only %s".formatted(value,
                        Arrays.stream(SurfaceFormat.values()).map(SurfaceFormat::id).collect(Collectors.joining(", ")))));
    }
}
