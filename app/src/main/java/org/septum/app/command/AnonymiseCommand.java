package org.septum.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.septum.app.ExitCode;
import org.septum.app.anonymise.AnonymiseRun;
import org.septum.app.anonymise.Summary;
import org.septum.app.terminal.Streams;
import org.septum.app.terminal.TerminalProgress;
import org.septum.app.terminal.WatchedWork;
import org.septum.dicom.deidentify.Deidentifier;
import org.septum.dicom.deidentify.ProfileOption;
import org.septum.dicom.deidentify.Pseudonyms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code septum anonymise}: DICOM files without what identifies their patients. */
@Command(name = "anonymise", aliases = "anonymize", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Writes DICOM files without what identifies a patient (PS3.15 Annex E, basic profile). Pixels are not changed.",
                ""})
public final class AnonymiseCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "IN", description = "DICOM file, or folder with everything below it.")
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "Where the files go: OUT/study/series/object.dcm, by new UIDs.")
    private Path out;

    @Option(names = "--retain-dates", paramLabel = "HOW", description = "shifted: moved by the same days for all of a patient's "
            + "files; full: as they are. Default: removed.")
    private Optional<Dates> dates;

    @Option(names = "--retain-uids", description = "Keep UIDs.")
    private boolean uids;

    @Option(names = "--retain-device", description = "Keep what identifies the scanner.")
    private boolean device;

    @Option(names = "--retain-institution", description = "Keep the hospital's name and address.")
    private boolean institution;

    @Option(names = "--retain-patient-characteristics", description = "Keep sex, age, size, weight and the like.")
    private boolean characteristics;

    @Option(names = "--retain-safe-private", description = "Keep private elements known to be harmless.")
    private boolean safePrivate;

    @Option(names = "--clean-descriptions", description = "Keep descriptions, without names, dates and long numbers.")
    private boolean descriptions;

    @Option(names = "--clean-structured-content", description = "Keep the content of reports, cleaned in the same way.")
    private boolean content;

    @Option(names = "--salt", paramLabel = "SECRET", description = "The same secret gives the same new UIDs, names and shifts in "
            + "another run. Default: a random one, forgotten afterwards.")
    private Optional<String> salt;

    @Option(names = "--allow-burned-in", description = "Write files too that say that text is burned into their pixels.")
    private boolean burnedIn;

    @Option(names = "--add", description = "Write into a folder that is not empty; nothing in it is replaced.")
    private boolean add;

    private final Streams streams;
    private final WatchedWork work;

    public AnonymiseCommand(Streams streams, WatchedWork work) {
        this.streams = streams;
        this.work = work;
    }

    /** What becomes of dates that stay. */
    enum Dates {
        shifted, full
    }

    @Override
    public Integer call() throws IOException {
        OutputFolder.check(out);
        Pseudonyms pseudonyms = salt.isPresent() ? Pseudonyms.of(salt.get()) : Pseudonyms.random();
        Summary summary;
        try (TerminalProgress progress = work.begin()) {
            summary = new AnonymiseRun(new Deidentifier(options(), pseudonyms), burnedIn).run(in, out, add, progress);
        }
        summary.print(streams.out(), streams.err());
        return summary.written() > 0 && summary.refused() == 0 ? ExitCode.DONE : ExitCode.UNUSABLE_INPUT;
    }

    private Set<ProfileOption> options() {
        Set<ProfileOption> options = EnumSet.noneOf(ProfileOption.class);
        dates.ifPresent(how -> options.add(how == Dates.full ? ProfileOption.RETAIN_FULL_DATES : ProfileOption.RETAIN_MODIFIED_DATES));
        add(options, uids, ProfileOption.RETAIN_UIDS);
        add(options, device, ProfileOption.RETAIN_DEVICE_IDENTITY);
        add(options, institution, ProfileOption.RETAIN_INSTITUTION_IDENTITY);
        add(options, characteristics, ProfileOption.RETAIN_PATIENT_CHARACTERISTICS);
        add(options, safePrivate, ProfileOption.RETAIN_SAFE_PRIVATE);
        add(options, descriptions, ProfileOption.CLEAN_DESCRIPTORS);
        add(options, content, ProfileOption.CLEAN_STRUCTURED_CONTENT);
        return options;
    }

    private static void add(Set<ProfileOption> options, boolean wanted, ProfileOption option) {
        if (wanted) {
            options.add(option);
        }
    }
}
