package org.septum.dicom.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.septum.dicom.data.Tag;
import org.septum.dicom.display.RealWorldValues;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.object.ObjectKind;
import org.septum.dicom.rtstruct.Contour;
import org.septum.dicom.rtstruct.StructureSet;
import org.septum.dicom.segmentation.Segmentation;
import org.septum.dicom.sr.ContentValue;
import org.septum.dicom.sr.MeasurementReport;
import org.septum.dicom.sr.StructuredReport;
import org.septum.testing.RealData;

/** Segmentations, reports and structure sets other programs wrote, against what pydicom finds in them. */
class RealObjectsTest {
    private Path folder;

    @BeforeEach
    void findFiles() {
        folder = RealData.path("dicom");
    }

    private static List<String> expected() throws IOException {
        try (InputStream in = RealObjectsTest.class.getResourceAsStream("objects.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    @Test
    void segmentationsAndReportsHoldWhatOthersFind() throws IOException {
        for (String line : expected()) {
            String name = line.substring(0, line.indexOf('|'));
            DicomFile file = DicomFile.read(folder.resolve(name));
            assertEquals(line, name + "|" + (line.contains("|SEG|") ? segmentation(file) : report(file)));
        }
    }

    private static String segmentation(DicomFile file) throws IOException {
        Segmentation read = Segmentation.of(file);
        long sum = 0;
        for (int frame = 0; frame < read.frames().size(); frame++) {
            for (int label : read.labels(frame)) {
                sum += label;
            }
        }
        return "SEG|%d|%d|%d".formatted(read.segments().size(), read.frames().size(), sum);
    }

    private static String report(DicomFile file) throws IOException {
        StructuredReport read = StructuredReport.of(file);
        assertTrue(read.text().lines().count() >= read.root().all().count());
        return "SR|%d|%d|%d".formatted(read.root().all().count(),
                read.root().all().filter(item -> item.value() instanceof ContentValue.Number).count(),
                MeasurementReport.groups(read).size());
    }

    @Test
    void structureSet() throws IOException {
        StructureSet set = StructureSet.open(folder.resolve("pydicom/src/pydicom/data/test_files/rtstruct.dcm"));
        assertEquals(List.of("patient", "Isocenter 1", "Isocenter 2"), set.structures().stream().map(s -> s.name()).toList());
        assertEquals(OptionalDouble.of(49200), set.structure(1).orElseThrow().volumeMl());
        assertEquals("EXTERNAL", set.structure(1).orElseThrow().interpretedType());
        assertEquals(3, set.structure(1).orElseThrow().contours().size());
        assertEquals(Contour.Type.POINT, set.structure(2).orElseThrow().contours().getFirst().type());
    }

    @Test
    void realWorldValueMap() throws IOException {
        DicomFile file = DicomFile.read(folder.resolve("dcmqi/data/sr-example/rwvm.dcm"));
        assertEquals(ObjectKind.REAL_WORLD_VALUES, ObjectKind.of(file));
        String image = file.dataset().getNestedDataset(Tag.ReferencedImageRealWorldValueMappingSequence)
                .getNestedDataset(Tag.ReferencedImageSequence).getString(Tag.ReferencedSOPInstanceUID);
        RealWorldValues map = RealWorldValues.of(file.dataset(), image, 1).getFirst();
        assertEquals("{SUVbw}g/ml", map.unit().orElseThrow().value());
        assertEquals(map.slope() * 100 + map.intercept(), map.apply(100).orElseThrow());
        assertEquals(OptionalDouble.empty(), map.apply(1e9));
    }

    @Test
    void directoriesAreKnownByTheirFileMetaInformation() throws IOException {
        assertEquals(ObjectKind.DIRECTORY,
                ObjectKind.of(DicomFile.read(folder.resolve("pydicom/src/pydicom/data/test_files/dicomdirtests/DICOMDIR"))));
    }
}
