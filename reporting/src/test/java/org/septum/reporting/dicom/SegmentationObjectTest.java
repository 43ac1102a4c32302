package org.septum.reporting.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.dicom.pixel.FrameReader;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Segmentation;
import org.septum.imaging.study.SourceFrame;
import org.septum.measurements.cardiac.FramePlace;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.reporting.Findings;
import org.septum.reporting.SourceFrames;
import org.septum.reporting.SyntheticStudy;

class SegmentationObjectTest {
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 2, 3, 4, 5);

    private static SourceFrames sources(Grid grid) {
        List<SourceFrame> frames = new ArrayList<>();
        for (int i = 0; i < grid.slices() * grid.phases(); i++) {
            frames.add(new SourceFrame(Path.of("frame" + i), 0, UID.MRImageStorage, "1.2.3." + (i + 1)));
        }
        return new SourceFrames(frames);
    }

    private static Attributes source() {
        Attributes d = new Attributes();
        d.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
        d.setString(Tag.PatientName, VR.PN, "Müller^Jörg");
        d.setString(Tag.PatientID, VR.LO, "P1");
        d.setString(Tag.StudyInstanceUID, VR.UI, "1.2.3");
        d.setString(Tag.SeriesInstanceUID, VR.UI, "1.2.4");
        d.setString(Tag.FrameOfReferenceUID, VR.UI, "1.2.5");
        d.setString(Tag.SeriesNumber, VR.IS, "7");
        return d;
    }

    private static DicomFile written(Findings findings) throws IOException {
        Attributes object = SegmentationObject.of(findings, sources(findings.volume().grid()), source(), WRITTEN,
                SegmentationIdentity.create(findings.segmentation().labels()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DicomWriter.write(out, "labels.dcm", object, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        return DicomFile.read(out.toByteArray(), "labels.dcm");
    }

    /** Reads the object as a stranger would: by its frames' own words, with our DICOM reader. */
    private static LabelMap read(DicomFile file, Grid grid) throws IOException {
        Attributes d = file.dataset();
        FrameReader reader = FrameReader.open(file);
        LabelMap map = LabelMap.empty(grid);
        List<Attributes> groups = d.getSequence(Tag.PerFrameFunctionalGroupsSequence);
        assertEquals(groups.size(), reader.frames());
        for (int f = 0; f < groups.size(); f++) {
            Attributes content = groups.get(f).getNestedDataset(Tag.FrameContentSequence);
            int segment = groups.get(f).getNestedDataset(Tag.SegmentIdentificationSequence)
                    .getInt(Tag.ReferencedSegmentNumber, 0);
            byte[] target = map.frame(content.getInt(Tag.InStackPositionNumber, 0) - 1,
                    content.getInt(Tag.TemporalPositionIndex, 0) - 1);
            var frame = reader.read(f);
            for (int i = 0; i < target.length; i++) {
                if (frame.value(i) != 0) {
                    assertEquals(0, target[i], "a voxel in two segments");
                    target[i] = (byte) segment;
                }
            }
        }
        return map;
    }

    @Test
    void theLabelsComeBackVoxelForVoxel() throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(7, 3)) {
            Grid grid = study.volume().grid();
            LabelMap map = study.segmentation().map();
            LabelMap back = read(written(study.findings()), grid);
            for (int phase = 0; phase < 3; phase++) {
                for (int slice = 0; slice < 7; slice++) {
                    assertArrayEquals(map.frame(slice, phase), back.frame(slice, phase));
                }
            }
        }
    }

    @Test
    void framesLieWhereTheirSourcesDo() throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(6, 2)) {
            Grid grid = study.volume().grid();
            Attributes d = written(study.findings()).dataset();
            Attributes shared = d.getNestedDataset(Tag.SharedFunctionalGroupsSequence);
            double[] orientation = shared.getNestedDataset(Tag.PlaneOrientationSequence).getDoubles(Tag.ImageOrientationPatient);
            double[] spacing = shared.getNestedDataset(Tag.PixelMeasuresSequence).getDoubles(Tag.PixelSpacing);
            for (int a = 0; a < 3; a++) {
                assertEquals(grid.toPatient().step(0)[a], orientation[a] * spacing[1], 1e-9);
                assertEquals(grid.toPatient().step(1)[a], orientation[3 + a] * spacing[0], 1e-9);
            }
            Set<List<Integer>> indices = new HashSet<>();
            for (Attributes group : d.getSequence(Tag.PerFrameFunctionalGroupsSequence)) {
                int[] index = group.getNestedDataset(Tag.FrameContentSequence).getInts(Tag.DimensionIndexValues);
                assertTrue(indices.add(List.of(index[0], index[1], index[2])));
                double[] position = group.getNestedDataset(Tag.PlanePositionSequence).getDoubles(Tag.ImagePositionPatient);
                assertArrayEquals(grid.toPatient().apply(0, 0, index[2] - 1), position, 1e-6);
                String referred = group.getNestedDataset(Tag.DerivationImageSequence).getNestedDataset(Tag.SourceImageSequence)
                        .getString(Tag.ReferencedSOPInstanceUID);
                assertEquals("1.2.3." + (grid.frame(index[2] - 1, index[1] - 1) + 1), referred);
                double trigger = group.getNestedDataset(Tag.CardiacSynchronizationSequence)
                        .getDouble(Tag.NominalCardiacTriggerDelayTime, -1);
                assertEquals(36.4 * (index[1] - 1), trigger, 1e-9);
            }
        }
    }

    @Test
    void itSaysWhoseItIsAndWhoMadeIt() throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(6, 2)) {
            Attributes d = written(study.findings()).dataset();
            assertEquals("Müller^Jörg", d.getString(Tag.PatientName));
            assertEquals("1.2.3", d.getString(Tag.StudyInstanceUID));
            assertEquals("1.2.5", d.getString(Tag.FrameOfReferenceUID));
            assertEquals("1.2.4", d.getNestedDataset(Tag.ReferencedSeriesSequence).getString(Tag.SeriesInstanceUID));
            assertEquals(12, d.getNestedDataset(Tag.ReferencedSeriesSequence).getSequence(Tag.ReferencedInstanceSequence).size());
            assertEquals("SEG", d.getString(Tag.Modality));
            assertEquals(1007, d.getInt(Tag.SeriesNumber, 0));
            assertEquals("20260102", d.getString(Tag.ContentDate));
            List<Attributes> segments = d.getSequence(Tag.SegmentSequence);
            assertEquals(3, segments.size());
            assertEquals("LV myocardium", segments.get(1).getString(Tag.SegmentLabel));
            assertEquals("74281007",
                    segments.get(1).getNestedDataset(Tag.SegmentedPropertyTypeCodeSequence).getString(Tag.CodeValue));
            Attributes algorithm = segments.get(2).getNestedDataset(Tag.SegmentationAlgorithmIdentificationSequence);
            assertEquals("0.1.0", algorithm.getString(Tag.AlgorithmVersion));
            assertTrue(algorithm.getString(Tag.AlgorithmParameters).contains("0123456789abcdef"));
        }
    }

    @Test
    void editedContoursAreNotCalledAutomatic() throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(6, 2)) {
            assertEquals("AUTOMATIC", algorithmType(study.findings()));
            assertEquals("SEMIAUTOMATIC",
                    algorithmType(study.findings(ReadingChoices.AUTOMATIC, Set.of(new FramePlace(3, 0)))));
        }
    }

    private String algorithmType(Findings findings) throws IOException {
        return written(findings).dataset().getSequence(Tag.SegmentSequence).getFirst().getString(Tag.SegmentAlgorithmType);
    }

    @Test
    void nothingLabelledIsNoSegmentation() {
        try (SyntheticStudy study = new SyntheticStudy(5, 1)) {
            Findings f = study.findings();
            Segmentation empty = new Segmentation(LabelMap.empty(study.volume().grid()), SyntheticStudy.LABELS,
                    f.segmentation().provenance());
            Findings none = new Findings(f.software(), f.subject(), f.inputs(), f.task(), f.modelName(), empty, f.measurements(),
                    f.phases(), f.curve(), f.warnings(), f.timing(), f.sources(), f.volume());
            assertThrows(IllegalArgumentException.class,
                    () -> SegmentationObject.of(none, sources(study.volume().grid()), source(), WRITTEN,
                            SegmentationIdentity.create(SyntheticStudy.LABELS)));
        }
    }
}
