package org.septum.app.window;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.septum.ai.Analysis;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.AnalysisResult;
import org.septum.ai.AnalysisTiming;
import org.septum.ai.FrameListener;
import org.septum.ai.model.Manifest;
import org.septum.ai.model.ModelRepository;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.Provenance;
import org.septum.imaging.Segmentation;

/** In a network's place, one that knows the labels; all around it is the program's own. */
record KnownLabels(String task, String modality, ModelRepository models, LabelMap labels) implements Analysis {
    @Override
    public Optional<String> misfit(Grid grid, String of) {
        return of.equals(modality) || of.isEmpty() ? Optional.empty() : Optional.of("no " + modality);
    }

    @Override
    public AnalysisResult run(AnalysisRequest request, Progress progress, FrameListener listener) {
        Manifest manifest = models.byId(request.modelId().orElseThrow()).orElseThrow().manifest();
        Duration none = Duration.ZERO;
        LabelMap own = labels.copy().on(request.inputs().getFirst().volume().grid());
        Provenance from = new Provenance(manifest.id(), manifest.version(), "int8", "0".repeat(64));
        return new AnalysisResult(new Segmentation(own, manifest.labels(), from), manifest, List.of(),
                new AnalysisTiming(none, none, none, none, none));
    }
}
