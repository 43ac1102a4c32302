package org.septum.app.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.study.Series;
import org.septum.measurements.comparison.Anatomy;
import org.septum.measurements.comparison.UnknownLabelsException;
import org.septum.reporting.Findings;
import org.septum.reporting.SourceFrames;
import org.septum.reporting.expert.Expert;
import org.septum.reporting.expert.ExpertFile;
import org.septum.reporting.expert.ExpertReading;
import org.septum.reporting.folder.ResultFolder;

/** An expert's segmentation, read before the long work begins, so that a file that cannot be used is refused at once. */
final class ExpertCheck {
    private final Anatomy anatomy;
    private final Optional<Expert> expert;

    private ExpertCheck(Anatomy anatomy, Optional<Expert> expert) {
        this.anatomy = anatomy;
        this.expert = expert;
    }

    /** @param series whose pictures are labelled; @throws UnusableInputException where the file cannot be used, and why */
    static ExpertCheck of(Optional<Path> file, Anatomy anatomy, Series series) throws UnusableInputException {
        return new ExpertCheck(anatomy, file.isEmpty() ? Optional.empty()
                : Optional.of(ExpertFile.read(file.get(), anatomy, series.grid(), SourceFrames.of(series))));
    }

    /** Compares the findings' labels and writes the results. */
    Outcome written(String choice, Findings findings, ResultFolder folder, Path out, Progress progress)
            throws IOException, NothingFitsException {
        if (expert.isEmpty()) {
            return new Outcome(choice, findings, Optional.empty(), folder.write(findings, out, progress));
        }
        try {
            progress.report(0, "Comparing");
            ExpertReading reading = ExpertReading.of(findings.segmentation(), expert.get(), anatomy);
            return new Outcome(choice, findings, Optional.of(reading),
                    folder.with(reading).write(findings, out, progress.part(0.3, 1)));
        } catch (UnknownLabelsException e) {
            throw new NothingFitsException("the model %s cannot be compared with an expert: it %s".formatted(
                    findings.segmentation().provenance().source(), e.getMessage()));
        }
    }
}
