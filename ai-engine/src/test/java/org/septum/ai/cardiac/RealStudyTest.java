package org.septum.ai.cardiac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.AnalysisResult;
import org.septum.ai.FrameListener;
import org.septum.ai.Models;
import org.septum.ai.inference.Engine;
import org.septum.ai.inference.EngineSettings;
import org.septum.ai.model.Precision;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.study.Catalogue;
import org.septum.imaging.study.Series;
import org.septum.testing.RealData;

/** Whole cine studies in DICOM, never trained on, against the experts' endocardial contours. */
class RealStudyTest {
    private static final int LEFT_VENTRICLE = 3;
    private static final double LEAST_DICE = 0.88;

    @ParameterizedTest
    @CsvSource({"SCD0000101, SC-HF-I-1, 18", "SCD0000301, SC-HF-I-4, 20"})
    void theLeftVentricleIsWhereTheExpertsDrewIt(String patient, String contours, int drawn) throws Exception {
        Path root = RealData.path("sunnybrook");
        Series series = Catalogue.open(List.of(root.resolve("dicoms").resolve(patient)), Progress.none()).series().getFirst();
        LabelMap map = segment(series);
        double sum = 0;
        int found = 0;
        for (int phase = 0; phase < map.grid().phases(); phase++) {
            for (int slice = 0; slice < map.grid().slices(); slice++) {
                Path contour = contour(root.resolve("contourfiles").resolve(contours), series, slice, phase);
                if (Files.exists(contour)) {
                    sum += dice(map, slice, phase, outline(contour));
                    found++;
                }
            }
        }
        assertEquals(drawn, found, "contours met in the volume");
        assertTrue(sum / found > LEAST_DICE, "%s: mean Dice %.3f".formatted(patient, sum / found));
    }

    private static LabelMap segment(Series series) throws Exception {
        try (Engine engine = new Engine(EngineSettings.ofThisMachine()); Volume volume = series.load(Progress.none())) {
            AnalysisResult result = new CardiacPipeline(Models.shipped(), engine).run(
                    AnalysisRequest.of(volume, series.info().modality(), Precision.INT8), Progress.none(), FrameListener.none());
            assertTrue(result.warnings().stream().noneMatch(w -> w.code().startsWith("heart")), result.warnings().toString());
            return result.segmentation().map();
        }
    }

    private static Path contour(Path folder, Series series, int slice, int phase) {
        String image = series.source(slice, phase).orElseThrow().file().getFileName().toString().replace(".dcm", "");
        return folder.resolve("i-contours")
                .resolve("IM-0001-%04d-icontour-manual.txt".formatted(Integer.parseInt(image)));
    }

    /** Points as column and row of the picture, pixel centres at whole numbers. */
    private static Path2D outline(Path contour) throws IOException {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        try (Stream<String> lines = Files.lines(contour)) {
            for (String line : lines.filter(l -> !l.isBlank()).toList()) {
                String[] point = line.strip().split("\\s+");
                double column = Double.parseDouble(point[0]);
                double row = Double.parseDouble(point[1]);
                if (path.getCurrentPoint() == null) {
                    path.moveTo(column, row);
                } else {
                    path.lineTo(column, row);
                }
            }
        }
        path.closePath();
        return path;
    }

    private static double dice(LabelMap map, int slice, int phase, Path2D outline) {
        byte[] frame = map.frame(slice, phase);
        int both = 0;
        int either = 0;
        for (int i = 0; i < frame.length; i++) {
            boolean drawn = outline.contains(i % map.grid().columns(), i / map.grid().columns());
            boolean found = frame[i] == LEFT_VENTRICLE;
            both += drawn && found ? 1 : 0;
            either += (drawn ? 1 : 0) + (found ? 1 : 0);
        }
        return either == 0 ? 1 : 2.0 * both / either;
    }
}
