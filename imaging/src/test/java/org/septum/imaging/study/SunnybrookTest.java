package org.septum.imaging.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomFile;
import org.septum.imaging.Affine;
import org.septum.imaging.Progress;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;
import org.septum.testing.RealData;

/** Two whole cine studies of another hospital, one of them with directions that differ in their last digit. */
class SunnybrookTest {
    private static Series only(String patient) throws Exception {
        Catalogue catalogue = Catalogue.open(List.of(RealData.path("sunnybrook/dicoms/" + patient)), Progress.none());
        assertEquals(List.of(), catalogue.problems());
        assertEquals(1, catalogue.series().size());
        return catalogue.series().getFirst();
    }

    @Test
    void eachStudyIsOneRectangularCine() throws Exception {
        Series first = only("SCD0000101");
        assertEquals(12, first.grid().slices());
        assertEquals(20, first.grid().phases());
        assertEquals(10, first.grid().toPatient().spacing(2), 1e-3);
        assertEquals(1.367188, first.grid().toPatient().spacing(0), 1e-6);
        assertEquals(20, first.info().triggerTimesMs().size());
        assertEquals(List.of(), first.warnings());
        Series second = only("SCD0000301");
        assertEquals(10, second.grid().slices());
        assertEquals(20, second.grid().phases());
        assertEquals(8, second.grid().toPatient().spacing(2), 1e-3);
        assertEquals(10, second.info().triggerTimesMs().getFirst());
        assertEquals(886, second.info().triggerTimesMs().getLast());
        assertEquals(List.of(), second.warnings());
    }

    /** Every pixel of every file lies, by its own header, within a tenth of a voxel of where the series puts it. */
    @Test
    void everyFrameLiesWhereItsHeaderSays() throws Exception {
        for (String patient : List.of("SCD0000101", "SCD0000301")) {
            Series series = only(patient);
            Affine toIndex = series.grid().toPatient().inverse();
            double last = Double.NEGATIVE_INFINITY;
            for (int slice = 0; slice < series.grid().slices(); slice++) {
                for (int phase = 0; phase < series.grid().phases(); phase++) {
                    Path file = series.source(slice, phase).orElseThrow().file();
                    Attributes header = DicomFile.readHeader(file).dataset();
                    double trigger = header.getDouble(Tag.TriggerTime, Double.NaN);
                    assertTrue(phase == 0 || trigger > last, file + " is out of order");
                    last = trigger;
                    double[] o = header.getDoubles(Tag.ImageOrientationPatient);
                    double[] p = header.getDoubles(Tag.ImagePositionPatient);
                    double[] s = header.getDoubles(Tag.PixelSpacing);
                    for (int corner = 0; corner < 4; corner++) {
                        double c = (corner & 1) * 255;
                        double r = (corner >> 1) * 255;
                        double[] at = new double[3];
                        for (int a = 0; a < 3; a++) {
                            at[a] = p[a] + c * s[1] * o[a] + r * s[0] * o[3 + a];
                        }
                        double[] index = toIndex.apply(at[0], at[1], at[2]);
                        assertEquals(c, index[0], 0.1);
                        assertEquals(r, index[1], 0.1);
                        assertEquals(slice, index[2], 0.1);
                    }
                }
            }
        }
    }

    /** Samples read independently with pydicom. */
    @Test
    void samplesAreThoseOfTheFiles() throws Exception {
        Series series = only("SCD0000101");
        try (Volume volume = series.load(Progress.none()); Volume one = series.loadFrame(3, 7)) {
            assertEquals(SampleType.INT16, volume.type());
            assertEquals(ONE_SAMPLE, volume.stored(120, 130, 0, 0));
            long sum = 0;
            for (int row = 0; row < 256; row++) {
                for (int column = 0; column < 256; column++) {
                    sum += (long) volume.stored(column, row, 3, 7);
                    assertEquals(volume.stored(column, row, 3, 7), one.stored(column, row, 0, 0));
                }
            }
            assertEquals(FRAME_SUM, sum);
            assertEquals(series.grid().toPatient().apply(5, 6, 3)[2], one.grid().toPatient().apply(5, 6, 0)[2], 1e-9);
        }
    }

    private static final double ONE_SAMPLE = 113;
    private static final long FRAME_SUM = 3730448;
}
