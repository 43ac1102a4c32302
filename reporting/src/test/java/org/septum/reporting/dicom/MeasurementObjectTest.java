package org.septum.reporting.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.dicom.sr.MeasurementGroup;
import org.septum.dicom.sr.MeasurementReport;
import org.septum.dicom.sr.StructuredReport;
import org.septum.imaging.study.SourceFrame;
import org.septum.measurements.Measurement;
import org.septum.reporting.Findings;
import org.septum.reporting.SourceFrames;
import org.septum.reporting.SyntheticStudy;

class MeasurementObjectTest {
    private static StructuredReport written(Findings findings) throws IOException {
        Attributes source = new Attributes();
        source.setString(Tag.StudyInstanceUID, VR.UI, "1.2.3");
        source.setString(Tag.SeriesInstanceUID, VR.UI, "1.2.4");
        SourceFrames sources = new SourceFrames(List.of(new SourceFrame(Path.of("a"), 0, UID.MRImageStorage, "1.2.3.1"),
                new SourceFrame(Path.of("a"), 1, UID.MRImageStorage, "1.2.3.1")));
        Attributes object = MeasurementObject.of(findings, sources, source, LocalDateTime.of(2026, 1, 2, 3, 4, 5));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DicomWriter.write(out, "measurements.dcm", object, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        return StructuredReport.of(DicomFile.read(out.toByteArray(), "measurements.dcm"));
    }

    @Test
    void everyMeasurementIsThereWithItsExactValueAndUnit() throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(6, 2)) {
            StructuredReport report = written(study.findings());
            Map<String, Double> read = MeasurementReport.groups(report).stream().map(MeasurementGroup::measurements)
                    .flatMap(List::stream)
                    .collect(Collectors.toMap(m -> m.concept().value(), m -> m.value().value().orElseThrow()));
            Map<String, Double> expected =
                    study.findings().measurements().stream().collect(Collectors.toMap(Measurement::id, Measurement::value));
            assertEquals(expected, read);
            assertEquals(1, report.evidence().getFirst().objects().size(), "a file is listed once");
            assertEquals("1.2.4", report.evidence().getFirst().seriesUid());
        }
    }

    @Test
    void structuresAreGroupsWithTheirCode() throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(6, 2)) {
            List<MeasurementGroup> groups = MeasurementReport.groups(written(study.findings()));
            assertEquals(study.findings().measurements().stream().map(m -> m.id().split("\\.")[0]).distinct().count(), groups
                    .size());
            MeasurementGroup first = groups.getFirst();
            String structure = first.measurements().getFirst().concept().value().split("\\.")[0];
            assertEquals(study.findings().segmentation().labels().byId(structure).orElseThrow().code().value(),
                    first.finding().orElseThrow().value());
        }
    }
}
