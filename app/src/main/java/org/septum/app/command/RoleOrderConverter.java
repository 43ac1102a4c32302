package org.septum.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.septum.ai.tumour.series.MrRole;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the names in {@code --role NAME=FILE} and {@code --role NAME,NAME,-=FILE}. */
final class RoleOrderConverter implements ITypeConverter<RoleOrder> {
    private static final String UNUSED = "-";

    @Override
    public RoleOrder convert(String text) {
        List<Optional<MrRole>> roles = new ArrayList<>();
        for (String name : text.split(",", -1)) {
            Optional<MrRole> role = MrRole.ofId(name.strip());
            if (role.isEmpty() && !name.strip().equals(UNUSED)) {
                throw new TypeConversionException("a role is flair, t1, t1ce or t2, or - for a volume of no use, not \"" + name + "\"");
            }
            if (role.isPresent() && roles.contains(role)) {
                throw new TypeConversionException("a file has one %s, not two".formatted(role.get().id()));
            }
            roles.add(role);
        }
        return new RoleOrder(roles);
    }
}
