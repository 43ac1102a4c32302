package org.septum.ai;

import java.util.List;
import org.septum.ai.model.Manifest;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Warning;

/**
 * What an analysis found.
 *
 * @param segmentation labels on the input's grid; its provenance says which weights ran
 * @param model the manifest of the package that ran
 * @param warnings what a reader should know, in the order met
 * @param timing where the time went
 */
public record AnalysisResult(Segmentation segmentation, Manifest model, List<Warning> warnings, AnalysisTiming timing) {
    public AnalysisResult {
        warnings = List.copyOf(warnings);
    }
}
