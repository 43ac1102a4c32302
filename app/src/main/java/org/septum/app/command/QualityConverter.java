package org.septum.app.command;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.septum.ai.Quality;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --quality}. */
final class QualityConverter implements ITypeConverter<Quality> {
    @Override
    public Quality convert(String text) {
        return Arrays.stream(Quality.values()).filter(q -> q.id().equals(text)).findFirst()
                .orElseThrow(() -> new TypeConversionException("there is no quality \"%s\", only %s".formatted(text,
                        Arrays.stream(Quality.values()).map(Quality::id).collect(Collectors.joining(" and ")))));
    }
}
