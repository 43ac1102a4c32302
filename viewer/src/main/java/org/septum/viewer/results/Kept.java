package org.septum.viewer.results;

import java.io.IOException;
import java.nio.file.Path;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Volume;
import org.septum.reporting.stored.SegmentationFile;
import org.septum.reporting.stored.StoredAnalysis;
import org.septum.viewer.analysis.Analyser;
import org.septum.viewer.analysis.RestoredLayer;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;

/** Labels on disk that can be taken up again on the pictures they were drawn on. */
public sealed interface Kept {
    /** The folder or file they lie in. */
    Path place();

    /** What is said of their pictures. May read a file: not for the window's thread. */
    Pictures pictures() throws IOException;

    /**
     * The labels on pictures. Not for the window's thread.
     *
     * @throws UnusableInputException naming the file and the reason, where they do not belong to these pictures
     */
    RestoredLayer on(OpenSeries series, Volume volume, Analyser analyser, Progress progress) throws IOException;

    /** The pictures some labels were drawn on. */
    interface Pictures {
        boolean are(SeriesSource series);

        /** Why nothing can be done with the labels while these pictures are not there. */
        UnusableInputException missing();
    }

    /** A folder of results. */
    record Result(Path place) implements Kept {
        @Override
        public Pictures pictures() throws IOException {
            StoredAnalysis said = StoredAnalysis.read(place);
            return new Pictures() {
                @Override
                public boolean are(SeriesSource series) {
                    return said.input().main().isIn(series.info(), series.grid());
                }

                @Override
                public UnusableInputException missing() {
                    return new UnusableInputException(place, ("holds results of pictures that are not open: %s. Open these first, "
                            + "then this folder, or drag both onto the window together.").formatted(said.input().words()));
                }
            };
        }

        @Override
        public RestoredLayer on(OpenSeries series, Volume volume, Analyser analyser, Progress progress) throws IOException {
            return RestoredLayer.of(place, series, volume, analyser, progress);
        }
    }

    /** A DICOM segmentation by itself. */
    record Segmentation(SegmentationFile file) implements Kept {
        @Override
        public Path place() {
            return file.file();
        }

        @Override
        public Pictures pictures() {
            return new Pictures() {
                @Override
                public boolean are(SeriesSource series) {
                    return file.isOf(series.info().uid());
                }

                @Override
                public UnusableInputException missing() {
                    return new UnusableInputException(file.file(), ("is a segmentation of pictures that are not open (series %s). "
                            + "Open these first, then this file, or drag both onto the window together.")
                            .formatted(file.seriesUid()));
                }
            };
        }

        @Override
        public RestoredLayer on(OpenSeries series, Volume volume, Analyser analyser, Progress progress) throws IOException {
            return RestoredLayer.of(file, series, volume, analyser, progress);
        }
    }
}
