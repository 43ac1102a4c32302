package org.septum.app.sample.brain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.septum.app.sample.PhantomImage;
import org.septum.app.sample.StudyWriter;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;

/** The sample brain on disk: FLAIR, T1 and T1 with contrast of one head, a DICOM file for each slice. */
public final class BrainStudy {
    /** A change to what the pictures show gets a new name, so that an older study is never taken for this one. */
    private static final String NAME = "brain-tumour-1";

    private final HeadScan scan = new HeadScan();
    private final PhantomImage image = new PhantomImage(NAME);

    /** Where the study lies, or would lie, under a folder. */
    public static Path folder(Path parent) {
        return parent.resolve(NAME);
    }

    /**
     * Where the study lies under {@code parent}; writes it first where it is missing. It appears whole or not at all.
     *
     * @throws IOException where it cannot be written
     */
    public Path in(Path parent, Progress progress) throws IOException {
        List<StudyWriter.Slice> slices = new ArrayList<>();
        for (HeadSeries series : HeadSeries.values()) {
            for (int slice = 0; slice < series.grid().slices(); slice++) {
                int s = slice;
                slices.add((folder, next) -> write(folder, series, s, next));
            }
        }
        return StudyWriter.in(parent, NAME, slices, slices.size(), progress);
    }

    /** The exact parts of the tumour at the middle of every voxel of the FLAIR: 1 necrosis, 2 oedema, 3 enhancing. */
    public LabelMap trueLabels() {
        LabelMap map = LabelMap.empty(HeadSeries.FLAIR.grid());
        for (int slice = 0; slice < map.grid().slices(); slice++) {
            System.arraycopy(scan.truth(HeadSeries.FLAIR, slice), 0, map.frame(slice, 0), 0, map.grid().frameSize());
        }
        return map;
    }

    /** The true volumes in mL under the ids of the measurements that find them. */
    public Map<String, Double> truth() {
        LabelMap map = trueLabels();
        double voxel = map.grid().voxelMl();
        double necrosis = voxel * map.count(1, 0);
        double oedema = voxel * map.count(2, 0);
        double enhancing = voxel * map.count(3, 0);
        Map<String, Double> truth = new LinkedHashMap<>();
        truth.put("tumour.whole", necrosis + oedema + enhancing);
        truth.put("tumour.core", necrosis + enhancing);
        truth.put("tumour.necrosis", necrosis);
        truth.put("tumour.oedema", oedema);
        truth.put("tumour.enhancing", enhancing);
        return truth;
    }

    private void write(Path folder, HeadSeries series, int slice, Runnable next) throws IOException {
        next.run();
        Path file = folder.resolve("series%d-slice%02d.dcm".formatted(series.ordinal() + 1, slice + 1));
        DicomWriter.write(file, dataset(series, slice), TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    }

    private Attributes dataset(HeadSeries series, int slice) {
        Attributes d = new Attributes();
        image.identify(d, series.name(), series.ordinal() + 1, slice + 1);
        d.setString(Tag.SOPInstanceUID, VR.UI, image.uid(series.name() + " " + slice));
        d.setString(Tag.PatientName, VR.PN, "Phantom^Brain");
        d.setString(Tag.PatientID, VR.LO, "PHANTOM-2");
        d.setString(Tag.ManufacturerModelName, VR.LO, "Head phantom");
        d.setString(Tag.SeriesDescription, VR.LO, series.description());
        d.setString(Tag.BodyPartExamined, VR.CS, "HEAD");
        d.setString(Tag.ScanningSequence, VR.CS, series.inversionMs() > 0 ? "IR" : "SE");
        d.setString(Tag.SequenceVariant, VR.CS, "SK");
        d.setNull(Tag.ScanOptions, VR.CS);
        d.setString(Tag.MRAcquisitionType, VR.CS, "2D");
        d.setDouble(Tag.RepetitionTime, VR.DS, series.repetitionMs());
        d.setDouble(Tag.EchoTime, VR.DS, series.echoMs());
        d.setString(Tag.EchoTrainLength, VR.IS, "1");
        if (series.inversionMs() > 0) {
            d.setDouble(Tag.InversionTime, VR.DS, series.inversionMs());
        }
        if (series.afterContrast()) {
            d.setString(Tag.ContrastBolusAgent, VR.LO, "GADOLINIUM");
        }
        PhantomImage.place(d, series.grid(), slice, series.thicknessMm());
        PhantomImage.picture(d, series.grid(), scan.slice(series, slice), 380, 760);
        return d;
    }
}
