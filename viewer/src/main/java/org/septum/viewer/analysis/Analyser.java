package org.septum.viewer.analysis;

import java.io.IOException;
import java.util.List;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.viewer.study.SeriesSource;

/** Finds and measures structures in a series. The program wires it to the pipelines. */
public interface Analyser {
    /** The models that could be used on this series, the one to be preferred first; none where nothing fits. Reads no pixels. */
    List<ModelChoice> models(SeriesSource series);

    /**
     * Analyses a series; takes seconds to minutes.
     *
     * @param volume the series' pixels, not closed here
     * @param frames hears of each frame as soon as its labels are final
     * @throws IOException with a message for the reader when the model or the series cannot be used
     */
    AnalysisResult analyse(
            SeriesSource series, Volume volume, AnalysisOptions options, Progress progress, FrameListener frames) throws IOException;

    /**
     * @param id of the model package
     * @param name what a reader sees
     * @param precisions that can be chosen, the default first
     */
    record ModelChoice(String id, String name, String version, List<Precision> precisions) {
        public ModelChoice {
            precisions = List.copyOf(precisions);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** In what numbers the network calculates. */
    enum Precision {
        INT8("INT8, fastest"),
        FP32("FP32, reference");

        private final String label;

        Precision(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    record AnalysisOptions(String model, Precision precision) { }

    /** Called from the analysis' own threads. */
    interface FrameListener {
        /** @param map is filled frame by frame from now on */
        void started(LabelMap map, LabelSet labels);

        void frameDone(int slice, int phase);
    }
}
