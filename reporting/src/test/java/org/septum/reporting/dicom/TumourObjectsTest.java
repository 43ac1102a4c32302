package org.septum.reporting.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.dicom.object.Code;
import org.septum.dicom.sr.MeasurementGroup;
import org.septum.dicom.sr.MeasurementReport;
import org.septum.dicom.sr.StructuredReport;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Segmentation;
import org.septum.imaging.study.SourceFrame;
import org.septum.measurements.Measurement;
import org.septum.reporting.Findings;
import org.septum.reporting.SourceFrames;
import org.septum.reporting.SyntheticHead;

/** A tumour's labels and numbers go out as DICOM objects and come back the same. */
class TumourObjectsTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 2, 3, 4, 5);

    @TempDir
    Path folder;

    static Attributes header() {
        Attributes source = new Attributes();
        source.setString(Tag.StudyInstanceUID, VR.UI, "1.2.3");
        source.setString(Tag.SeriesInstanceUID, VR.UI, "1.2.4");
        source.setString(Tag.FrameOfReferenceUID, VR.UI, "1.2.5");
        return source;
    }

    static SourceFrames sources(Grid grid) {
        return new SourceFrames(IntStream.range(0, grid.slices())
                .mapToObj(i -> new SourceFrame(Path.of("frame" + i), 0, UID.MRImageStorage, "1.2.3." + (i + 1))).toList());
    }

    private Path written(String name, Attributes object) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            DicomWriter.write(out, name, object, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        }
        return file;
    }

    @Test
    void theLabelsComeBackWithCodesAndCategories() throws IOException {
        for (SyntheticHead head : List.of(SyntheticHead.axial(), SyntheticHead.sagittalFlair())) {
            try (head) {
                Grid grid = head.map().grid();
                SegmentationIdentity identity = SegmentationIdentity.create(head.segmentation().labels());
                Path file = written("labels.dcm",
                        SegmentationObject.of(head.findings(), sources(grid), header(), NOW, identity));
                Segmentation back = StoredSegmentation.read(file, sources(grid), grid);
                assertArrayEquals(frames(head.map()), frames(back.map()));
                assertEquals(head.segmentation().labels(), back.labels());
                assertEquals(head.segmentation().provenance(), back.provenance());
                for (Attributes segment : DicomFile.read(file).dataset().getSequence(Tag.SegmentSequence)) {
                    Code category = Code.first(segment, Tag.SegmentedPropertyCategoryCodeSequence).orElseThrow();
                    assertEquals("49755003", category.value());
                }
            }
        }
    }

    private static byte[][] frames(LabelMap map) {
        return IntStream.range(0, map.grid().slices()).mapToObj(s -> map.frame(s, 0)).toArray(byte[][]::new);
    }

    @Test
    void theNumbersComeBackAndNameTheirSegments() throws IOException {
        try (SyntheticHead head = SyntheticHead.axial()) {
            Findings findings = head.findings();
            SegmentationIdentity identity = SegmentationIdentity.create(findings.segmentation().labels());
            Path file = written("measurements.dcm", MeasurementObject.of(findings, sources(head.map().grid()), header(), NOW,
                    Optional.of(identity)));
            List<Measurement> back = StoredMeasurements.read(file);
            assertEquals(findings.measurements().stream().map(Measurement::id).toList(),
                    back.stream().map(Measurement::id).toList());
            for (Measurement m : back) {
                Measurement known = findings.measurement(m.id()).orElseThrow();
                assertEquals(known.value(), m.value(), m.id());
                assertEquals(known.unit(), m.unit(), m.id());
                assertEquals(known.name(), m.name());
            }
            Map<String, MeasurementGroup> groups = MeasurementReport.groups(StructuredReport.open(file)).stream()
                    .collect(Collectors.toMap(MeasurementGroup::trackingId, Function.identity()));
            MeasurementGroup oedema = groups.get("oedema");
            assertEquals(List.of(2), oedema.segment().orElseThrow().segments());
            assertEquals(identity.trackingUids().get(2), oedema.trackingUid());
            assertEquals("118565006", oedema.measurements().getFirst().concept().value());
            assertEquals("12738006", oedema.sites().getFirst().value());
            assertEquals(Optional.empty(), groups.get("tumour-core").segment(), "the core is two segments");
            assertEquals("24028007", groups.get("Tumour").evaluations().getFirst().value().value());
            double longest = groups.get("Lesion 1").measurements().getFirst().value().value().orElseThrow();
            assertEquals(findings.tumour().orElseThrow().lesions().found().getFirst().size().longest().lengthMm(), longest);
        }
    }

    @Test
    void anUndividedTumourIsOneSegment() throws IOException {
        try (SyntheticHead head = SyntheticHead.sagittalFlair()) {
            Findings findings = head.findings();
            SegmentationIdentity identity = SegmentationIdentity.create(findings.segmentation().labels());
            Path file = written("measurements.dcm", MeasurementObject.of(findings, sources(head.map().grid()), header(), NOW,
                    Optional.of(identity)));
            MeasurementGroup whole = MeasurementReport.groups(StructuredReport.open(file)).getFirst();
            assertEquals(List.of(1), whole.segment().orElseThrow().segments());
            assertEquals(findings.measurements().size(), StoredMeasurements.read(file).size());
            assertTrue(StoredMeasurements.read(file).stream().anyMatch(m -> m.id().equals("tumour.whole")));
        }
    }
}
