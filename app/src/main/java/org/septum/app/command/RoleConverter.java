package org.septum.app.command;

import org.septum.ai.tumour.series.MrRole;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name in {@code --role NAME=FILE}. */
final class RoleConverter implements ITypeConverter<MrRole> {
    @Override
    public MrRole convert(String text) {
        return MrRole.ofId(text)
                .orElseThrow(() -> new TypeConversionException("a role is flair, t1, t1ce or t2, not \"" + text + "\""));
    }
}
