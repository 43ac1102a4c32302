package org.septum.ai.tumour.series;

import java.nio.file.Path;
import java.util.Optional;
import org.septum.imaging.study.MrSettings;
import org.septum.imaging.study.Series;

/**
 * What a series shows, as far as its headers tell.
 *
 * @param role empty where they do not tell, or tell that it is none of the roles
 * @param basis what it was told by
 * @param against why it is none of the roles; empty where nothing says so
 */
public record RoleGuess(Optional<MrRole> role, Basis basis, Optional<String> against) {
    /** In ms: long enough an inversion to take the signal of water away, too long for T1's. */
    private static final double WATER_INVERSION = 1500;
    private static final double LONG_REPETITION = 2000;
    private static final double SHORT_REPETITION = 1200;
    private static final double LONG_ECHO = 60;
    private static final double SHORT_ECHO = 40;
    /** Of gradient echoes with an inversion before them, as MPRAGE has it. */
    private static final double VERY_SHORT_ECHO = 10;

    private static final String HEAD = "|HEAD|BRAIN|SKULL|HEAD ?AND ?NECK|HEADNECK|WHOLEBRAIN|CRANIUM|KOPF|SCHAEDEL|CEREBRO|TETE|CRANE";

    /** What a role was told by. */
    public enum Basis {
        /** The user said so. */
        GIVEN("as said"),
        NAME("by its name"),
        SETTINGS("by its settings"),
        PICTURE("by its picture"),
        NOTHING("");

        private final String text;

        Basis(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    private static final RoleGuess UNKNOWN = new RoleGuess(Optional.empty(), Basis.NOTHING, Optional.empty());

    public static RoleGuess of(MrRole role, Basis basis) {
        return new RoleGuess(Optional.of(role), basis, Optional.empty());
    }

    private static RoleGuess none(String against) {
        return new RoleGuess(Optional.empty(), Basis.NAME, Optional.of(against));
    }

    /**
     * @param description Series Description, or a file's name
     * @param settings of DICOM files
     */
    public static RoleGuess of(String description, MrSettings settings) {
        if (!settings.bodyPart().matches(HEAD)) {
            return none("its header says it shows " + settings.bodyPart().toLowerCase(java.util.Locale.ROOT));
        }
        RoleGuess named = named(description, settings);
        if (named.role().isPresent() || named.against().isPresent()) {
            return named;
        }
        RoleGuess byProtocol = named(settings.protocol(), settings);
        return byProtocol.role().isPresent() || byProtocol.against().isPresent() ? byProtocol : bySettings(settings);
    }

    /** What a series shows. A volume of a 4-D file is told by its own name: the file's stands for all of its volumes. */
    public static RoleGuess of(Series series, MrSettings settings) {
        String description = series.info().description();
        boolean one = series.volumeOfFile().isPresent();
        return of(one ? description.substring(description.lastIndexOf(": ") + 1) : description, settings);
    }

    /** What a NIfTI file's name tells; other files are told by their headers. */
    public static RoleGuess ofFile(Path file) {
        String name = file.getFileName().toString();
        String bare = name.replaceFirst("(?i)\\.nii(\\.gz)?$", "");
        return bare.equals(name) ? UNKNOWN : of(bare, MrSettings.UNKNOWN);
    }

    private static RoleGuess named(String name, MrSettings settings) {
        Optional<MrRole> role = RoleName.role(name);
        Optional<String> against = role.equals(Optional.of(MrRole.FLAIR)) ? RoleName.otherPart(name) : RoleName.against(name);
        if (against.isPresent()) {
            return none("its name says " + against.get());
        }
        if (role.equals(Optional.of(MrRole.T1)) && settings.contrast() && !RoleName.saysWithoutContrast(name)) {
            return of(MrRole.T1CE, Basis.SETTINGS);
        }
        return role.map(r -> of(r, Basis.NAME)).orElse(UNKNOWN);
    }

    private static RoleGuess bySettings(MrSettings s) {
        if (s.repetitionTime() == 0 || s.echoTime() == 0) {
            return UNKNOWN;
        }
        if (s.inversionTime() >= WATER_INVERSION && s.repetitionTime() > LONG_REPETITION && s.echoTime() > LONG_ECHO) {
            return of(MrRole.FLAIR, Basis.SETTINGS);
        }
        boolean prepared = s.inversionTime() > 0 && s.inversionTime() < WATER_INVERSION && s.echoTime() < VERY_SHORT_ECHO;
        if (prepared || s.inversionTime() == 0 && s.repetitionTime() < SHORT_REPETITION && s.echoTime() < SHORT_ECHO) {
            return of(s.contrast() ? MrRole.T1CE : MrRole.T1, Basis.SETTINGS);
        }
        return s.inversionTime() == 0 && s.repetitionTime() > LONG_REPETITION && s.echoTime() > LONG_ECHO
                ? of(MrRole.T2, Basis.SETTINGS) : UNKNOWN;
    }

    /** "FLAIR (by its name)"; why it is none of the roles; or empty where nothing is known. */
    public Optional<String> text() {
        return role.map(r -> r.text() + " (" + basis.text() + ")").or(() -> against);
    }
}
