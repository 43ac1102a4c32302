package org.septum.dicom.sr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.Tools;
import org.septum.dicom.Verdicts;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.UID;
import org.septum.dicom.object.Code;
import org.septum.dicom.object.InstanceReference;
import org.septum.dicom.object.Sources;
import org.septum.dicom.sr.MeasurementGroup.Evaluation;
import org.septum.dicom.sr.MeasurementGroup.Measurement;

class MeasurementReportTest {
    private static final Code VOLUME = new Code("118565006", "SCT", "Volume");
    private static final Code ML = new Code("mL", "UCUM", "milliliter");
    private static final Code VENTRICLE = new Code("87878005", "SCT", "Left ventricle");
    private static final Code HEART = new Code("80891009", "SCT", "Heart");
    private static final Code PROCEDURE = new Code("241620005", "SCT", "Magnetic resonance imaging of heart");
    private static final InstanceReference SEGMENT = new InstanceReference(UID.SegmentationStorage, "1.2.9", List.of(), List
            .of(1));

    @TempDir
    Path folder;

    private static List<MeasurementGroup> groups() {
        Measurement end = new Measurement(VOLUME,
                new ContentValue.Number(OptionalDouble.of(123.45678901234567), Optional.of(ML), Optional.empty()),
                Optional.of(new Code("56851009", "SCT", "Maximum")), Optional.of(new Code("126030", "DCM",
                "Sum of segmented voxel volumes")),
                List.of());
        return List.of(
                new MeasurementGroup("Left ventricle", "1.2.10", Optional.of(VENTRICLE), List.of(HEART), Optional.of(SEGMENT),
                        Sources.SERIES, List.of(end), List.of()),
                new MeasurementGroup("Heart", "1.2.11", Optional.of(HEART), List.of(), Optional.empty(), "",
                        List.of(Measurement.of(VOLUME, 700, ML)),
                        List.of(new Evaluation(new Code("107644003", "SCT", "Shape"), new Code("42700002", "SCT", "Lobular")))));
    }

    private static Attributes object() {
        return MeasurementReport.write(Sources.common(), 300, "Measurements", "1.2.12", PROCEDURE, groups(), List.of(
                new Evidence(Sources.STUDY, Sources.SERIES, List.of(new InstanceReference(UID.MRImageStorage, "1.2.3.1"))),
                new Evidence(Sources.STUDY, "1.2.8", List.of(new InstanceReference(UID.SegmentationStorage, "1.2.9")))));
    }

    @Test
    void theGroupsComeBack() throws IOException {
        StructuredReport read = StructuredReport.open(Sources.written(folder, object()));
        assertEquals("Imaging Measurement Report", read.title());
        assertTrue(read.complete());
        assertFalse(read.verified());
        assertEquals(groups(), MeasurementReport.groups(read));
        assertEquals(List.of(Sources.SERIES, "1.2.8"), read.evidence().stream().map(Evidence::seriesUid).toList());
        String text = read.text();
        assertTrue(text.contains("      Volume: 123.45678901234567 mL\n"), text);
        assertTrue(text.contains("      Referenced Segment: Segmentation 1.2.9, segment 1\n"), text);
    }

    @Test
    void othersTakeItWithoutAWarning() throws Exception {
        Verdicts.of(Sources.written(folder, object())).check();
    }

    @Test
    void dcmtkRendersTheTree() throws Exception {
        Tools.Outcome dump = Tools.run("dsrdump", Sources.written(folder, object()).toString());
        assertEquals(0, dump.status(), dump.said());
        // DCMTK's check of person names knows no UTF-8; that is about DCMTK
        assertTrue(dump.said().lines().filter(line -> !line.contains("VR checker does not support"))
                .noneMatch(line -> line.startsWith("W:") || line.startsWith("E:")), dump.said());
        assertTrue(dump.said().contains("NUM:(,,\"Volume\")=\"700\" (mL,UCUM"), dump.said());
    }

    @Test
    void highdicomFindsTheMeasurements() throws Exception {
        Tools.Outcome read = Tools.python(List.of("highdicom"), """
                import sys, highdicom as hd
                sr = hd.sr.srread(sys.argv[1])
                for g in sr.content.get_volumetric_roi_measurement_groups():
                    print(g.tracking_identifier, g.tracking_uid, g.finding_type.meaning,
                          [m.value for m in g.get_measurements()], g.roi.referenced_segment_numbers
                          if hasattr(g.roi, 'referenced_segment_numbers') else '')
                """, Sources.written(folder, object()).toString());
        assertTrue(read.said().startsWith("Left ventricle 1.2.10 Left ventricle [123.456789"), read.said());
    }
}
