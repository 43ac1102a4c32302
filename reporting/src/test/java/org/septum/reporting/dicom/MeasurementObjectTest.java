package org.septum.reporting.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.dicom.object.Code;
import org.septum.dicom.sr.MeasurementGroup;
import org.septum.dicom.sr.MeasurementReport;
import org.septum.dicom.sr.StructuredReport;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.study.SourceFrame;
import org.septum.measurements.Measurement;
import org.septum.measurements.cardiac.Body;
import org.septum.measurements.cardiac.BodySurface;
import org.septum.measurements.cardiac.HeartRate;
import org.septum.measurements.cardiac.PapillaryConvention;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.measurements.cardiac.regional.AhaSegment;
import org.septum.reporting.Findings;
import org.septum.reporting.SourceFrames;
import org.septum.reporting.SyntheticStudy;

class MeasurementObjectTest {
    private static final ReadingChoices CHOICES = ReadingChoices.AUTOMATIC.with(new HeartRate(70, "header"))
            .with(Body.UNKNOWN.withSurface(new BodySurface(175, 72)));

    @TempDir
    Path folder;

    private Path written(Findings findings) throws IOException {
        return written(findings, Optional.empty());
    }

    private Path written(Findings findings, Optional<SegmentationIdentity> segmentation) throws IOException {
        Attributes source = new Attributes();
        source.setString(Tag.StudyInstanceUID, VR.UI, "1.2.3");
        source.setString(Tag.SeriesInstanceUID, VR.UI, "1.2.4");
        SourceFrames sources = new SourceFrames(List.of(new SourceFrame(Path.of("a"), 0, UID.MRImageStorage, "1.2.3.1"),
                new SourceFrame(Path.of("a"), 1, UID.MRImageStorage, "1.2.3.1")));
        Attributes object = MeasurementObject.of(findings, sources, source, LocalDateTime.of(2026, 1, 2, 3, 4, 5),
                segmentation);
        Path file = folder.resolve("measurements.dcm");
        try (OutputStream out = Files.newOutputStream(file)) {
            DicomWriter.write(out, "measurements.dcm", object, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        }
        return file;
    }

    @Test
    void everyMeasurementComesBackWithItsExactValueAndUnit() throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(8, 20)) {
            Findings findings = study.findings(CHOICES, Set.of());
            List<Measurement> back = StoredMeasurements.read(written(findings));
            assertEquals(findings.measurements().size(), back.size());
            assertTrue(back.stream().anyMatch(m -> m.id().equals("lv.ci")));
            for (Measurement m : back) {
                Measurement known = findings.measurement(m.id()).orElseThrow();
                assertEquals(known.value(), m.value(), m.id());
                assertEquals(known.unit(), m.unit(), m.id());
            }
        }
    }

    @Test
    void theFilesMeasuredAreTheEvidence() throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(6, 2)) {
            StructuredReport report = StructuredReport.open(written(study.findings()));
            assertEquals(1, report.evidence().getFirst().objects().size(), "a file is listed once");
            assertEquals("1.2.4", report.evidence().getFirst().seriesUid());
        }
    }

    /** A reader of the report finds the voxels that were measured, by object, segment number and tracking identifier. */
    @Test
    void whatWasMeasuredIsASegmentOfTheSegmentation() throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(6, 2)) {
            Findings findings = study.findings();
            SegmentationIdentity identity = SegmentationIdentity.create(findings.segmentation().labels());
            StructuredReport report = StructuredReport.open(written(findings, Optional.of(identity)));
            MeasurementGroup left = MeasurementReport.groups(report).getFirst();
            assertEquals("lv", left.trackingId());
            assertEquals(identity.trackingUids().get(3), left.trackingUid());
            assertEquals(identity.sopInstanceUid(), left.segment().orElseThrow().sopInstanceUid());
            assertEquals(List.of(3), left.segment().orElseThrow().segments());
            assertEquals("1.2.4", left.sourceSeriesUid());
            assertEquals(List.of("1.2.4", identity.seriesUid()), report.evidence().stream().map(e -> e.seriesUid()).toList());
            assertEquals(findings.measurements().size(), StoredMeasurements.read(folder.resolve("measurements.dcm")).size());
        }
    }

    @Test
    void structuresAreGroupsWithTheirCodeAndMeasurementsWithThose() throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(6, 2)) {
            List<MeasurementGroup> groups = MeasurementReport.groups(StructuredReport.open(written(study.findings())));
            MeasurementGroup left = groups.getFirst();
            assertEquals("87878005", left.finding().orElseThrow().value());
            assertEquals(new Code("8821-1", "LN", "Left Ventricular ED Volume"), left.measurements().getFirst().concept());
            assertEquals("Papillary muscles in the cavity", left.measurements().getFirst().method().orElseThrow().meaning());
            MeasurementGroup right = groups.get(1);
            assertEquals("53085002", right.finding().orElseThrow().value());
            assertEquals(Optional.empty(), right.measurements().getFirst().method());
        }
    }

    @Test
    void thePapillaryConventionIsTheMethod() throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(6, 2)) {
            Findings findings = study.findings(CHOICES.with(PapillaryConvention.MYOCARDIUM), Set.of());
            MeasurementGroup left = MeasurementReport.groups(StructuredReport.open(written(findings))).getFirst();
            assertEquals("papillary-myocardium", left.measurements().getFirst().method().orElseThrow().value());
        }
    }

    /** CID 3717: 264847005 is the mid inferior segment, number 10. */
    @Test
    void theWallsSegmentsAreGroupsAtTheirSites() throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(9, 20)) {
            Findings findings = study.findings();
            MeasurementGroup segment = MeasurementReport.groups(StructuredReport.open(written(findings))).stream()
                    .filter(g -> g.trackingId().equals("Segment 10")).findFirst().orElseThrow();
            assertEquals("264847005", segment.sites().getFirst().value());
            assertEquals("122445", segment.measurements().getFirst().concept().value());
            double mm = findings.heart().orElseThrow().wall().orElseThrow().segments()
                    .get(AhaSegment.MID_INFERIOR).edMm();
            assertEquals(mm, segment.measurements().getFirst().value().value().orElseThrow());
        }
    }

    @Test
    void whatIsNoReportIsNamed() throws IOException {
        Path file = folder.resolve("notes.txt");
        Files.writeString(file, "EF 60");
        UnusableInputException e = assertThrows(UnusableInputException.class, () -> StoredMeasurements.read(file));
        assertTrue(e.getMessage().contains("notes.txt"), e.getMessage());
    }
}
