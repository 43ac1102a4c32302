package org.septum.app.command;

import java.util.Locale;
import java.util.Optional;
import org.septum.measurements.cardiac.Body;
import org.septum.measurements.cardiac.BodySurface;
import org.septum.measurements.cardiac.HeartRate;
import org.septum.measurements.cardiac.PapillaryConvention;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.measurements.cardiac.Sex;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a user says about the patient and the way of reading; the files' word counts where nothing is said. */
final class ReadingOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--height", paramLabel = "CM",
            description = "The patient's height, where the files do not give it; with --weight.")
    private Optional<Double> height;

    @Option(names = "--weight", paramLabel = "KG", description = "The patient's weight.")
    private Optional<Double> weight;

    @Option(names = "--sex", paramLabel = "F|M", description = "The patient's sex, for normal ranges.")
    private Optional<String> sex;

    @Option(names = "--age", paramLabel = "YEARS", description = "The patient's age.")
    private Optional<Integer> age;

    @Option(names = "--heart-rate", paramLabel = "BPM", description = "Beats per minute, for the cardiac output.")
    private Optional<Double> heartRate;

    @Option(names = "--papillary", paramLabel = "WHICH", defaultValue = "cavity",
            description = "What papillary muscle counts as: cavity or myocardium. Default: ${DEFAULT-VALUE}.")
    private Papillary papillary;

    /** The words of the command line. */
    enum Papillary {
        cavity(PapillaryConvention.CAVITY), myocardium(PapillaryConvention.MYOCARDIUM);

        private final PapillaryConvention convention;

        Papillary(PapillaryConvention convention) {
            this.convention = convention;
        }
    }

    /** Throws ParameterException where something said cannot be. */
    ReadingChoices choices() {
        if (height.isPresent() != weight.isPresent()) {
            throw new ParameterException(command.commandLine(), "--height and --weight go together");
        }
        try {
            Body body = Body.UNKNOWN;
            if (height.isPresent()) {
                body = body.withSurface(new BodySurface(height.get(), weight.get()));
            }
            if (sex.isPresent()) {
                body = body.withSex(Sex.ofDicom(sex.get().toUpperCase(Locale.ROOT))
                        .orElseThrow(() -> new IllegalArgumentException("--sex is F or M, not " + sex.get())));
            }
            if (age.isPresent()) {
                body = body.withAge(age.get());
            }
            ReadingChoices choices = ReadingChoices.AUTOMATIC.with(body).with(papillary.convention);
            return heartRate.isPresent() ? choices.with(new HeartRate(heartRate.get(), "given")) : choices;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage());
        }
    }
}
