package org.septum.app.command;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.septum.ai.tumour.series.MrRole;
import org.septum.ai.tumour.series.RoleFile;
import org.septum.imaging.study.FileVolume;

/**
 * What a user says a file shows: one role, or one for each of its volumes in their order.
 *
 * @param roles empty for a volume of no use
 */
record RoleOrder(List<Optional<MrRole>> roles) {
    RoleOrder {
        roles = List.copyOf(roles);
    }

    /** Every picture by its role. */
    static Map<MrRole, RoleFile> pictures(Map<RoleOrder, Path> said) {
        Map<MrRole, RoleFile> pictures = new EnumMap<>(MrRole.class);
        said.forEach((order, file) -> {
            for (int i = 0; i < order.roles.size(); i++) {
                Optional<FileVolume> volume = order.roles.size() == 1 ? Optional.empty()
                        : Optional.of(new FileVolume(i + 1, order.roles.size()));
                order.roles.get(i).ifPresent(role -> pictures.put(role, new RoleFile(file, volume)));
            }
        });
        return pictures;
    }
}
