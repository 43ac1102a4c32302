package org.septum.viewer.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.septum.imaging.Progress;
import org.septum.measurements.comparison.Anatomy;
import org.septum.measurements.comparison.UnknownLabelsException;
import org.septum.reporting.Findings;
import org.septum.reporting.expert.Expert;
import org.septum.reporting.expert.ExpertReading;
import org.septum.reporting.folder.ResultFolder;
import org.septum.viewer.analysis.ResultLayer;

/**
 * What goes into a report, as it stood when the report was asked for; what a reader does afterwards does not change it.
 *
 * @param findings about the layer's labels; asking may mean to measure them
 * @param expert whom the labels are compared with
 */
record ReportDraft(ResultLayer layer, Supplier<Findings> findings, Optional<Expert> expert) {
    /**
     * Measures, compares and writes; takes seconds.
     *
     * @return the names of the files written
     * @throws IOException naming the reason where the folder cannot be written, or the labels cannot be compared
     */
    List<String> write(ResultFolder files, Path folder, Progress progress) throws IOException {
        progress.report(0, "Measuring");
        Findings found = findings.get();
        ResultFolder all = expert.isEmpty() ? files : files.with(compared(found, expert.get()));
        return all.write(found, folder, progress.part(0.2, 1));
    }

    private static ExpertReading compared(Findings found, Expert expert) throws IOException {
        try {
            return ExpertReading.of(found.segmentation(), expert, found.heart().isPresent() ? Anatomy.HEART : Anatomy.TUMOUR);
        } catch (UnknownLabelsException e) {
            throw new IOException("the result cannot be compared with the expert's: it " + e.getMessage(), e);
        }
    }
}
