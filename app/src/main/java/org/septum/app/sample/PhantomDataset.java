package org.septum.app.sample;

import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;

/** One frame of the phantom as an MR Image (PS3.3 A.4), with the geometry of a true short-axis scan. */
final class PhantomDataset {
    /** The picture's right points to the patient's left and back, its bottom to the feet; the heart's base lies behind it. */
    private static final double[] RIGHT = {0.7120, 0.7011, -0.0380};
    private static final double[] DOWN = {-0.3080, 0.2633, -0.9142};
    /** Where the middle of the slice nearest to the base lies in the patient, in mm. */
    private static final double[] MIDDLE = {24, -31, 18};

    private final PhantomImage image = new PhantomImage("1");
    private final HeartCycle cycle;
    private final double[] right = unit(RIGHT);
    private final double[] down = unit(across(DOWN, right));
    private final double[] toBase = cross(right, down);

    PhantomDataset(HeartCycle cycle) {
        this.cycle = cycle;
    }

    /** @param pixels stored values, row by row */
    Attributes of(int slice, int phase, short[] pixels) {
        Attributes d = new Attributes();
        identify(d, slice, phase);
        describe(d);
        time(d, phase);
        PhantomImage.place(d, grid(), slice, PhantomScan.THICKNESS_MM);
        PhantomImage.picture(d, grid(), pixels, 230, 460);
        return d;
    }

    private void identify(Attributes d, int slice, int phase) {
        image.identify(d, "series", 1, slice * cycle.phases() + phase + 1);
        d.setString(Tag.SOPInstanceUID, VR.UI, image.uid("image " + slice + " " + phase));
        d.setString(Tag.PatientName, VR.PN, "Phantom^Beating Heart");
        d.setString(Tag.PatientID, VR.LO, "PHANTOM-1");
        d.setString(Tag.PatientSize, VR.DS, "1.75");
        d.setString(Tag.PatientWeight, VR.DS, "72");
    }

    private void describe(Attributes d) {
        d.setString(Tag.ManufacturerModelName, VR.LO, "Beating-heart phantom");
        d.setString(Tag.SeriesDescription, VR.LO, "Short-axis cine");
        d.setString(Tag.BodyPartExamined, VR.CS, "HEART");
        d.setString(Tag.ScanningSequence, VR.CS, "GR");
        d.setString(Tag.SequenceVariant, VR.CS, "SS");
        d.setNull(Tag.ScanOptions, VR.CS);
        d.setString(Tag.MRAcquisitionType, VR.CS, "2D");
        d.setString(Tag.RepetitionTime, VR.DS, "3.2");
        d.setString(Tag.EchoTime, VR.DS, "1.6");
        d.setString(Tag.EchoTrainLength, VR.IS, "1");
    }

    private void time(Attributes d, int phase) {
        d.setDouble(Tag.TriggerTime, VR.DS, cycle.triggerMs(phase));
        d.setString(Tag.NominalInterval, VR.IS, String.valueOf(Math.round(cycle.beatMs())));
        d.setString(Tag.HeartRate, VR.IS, String.valueOf(Math.round(60_000 / cycle.beatMs())));
        d.setString(Tag.CardiacNumberOfImages, VR.IS, String.valueOf(cycle.phases()));
    }

    /** The lattice of the whole series, slice 0 at the base. */
    Grid grid() {
        double[] column = new double[3];
        double[] row = new double[3];
        double[] slice = new double[3];
        double[] origin = new double[3];
        double half = (PhantomScan.SIZE - 1) / 2.0 * PhantomScan.PIXEL_MM;
        for (int a = 0; a < 3; a++) {
            column[a] = PhantomScan.PIXEL_MM * right[a];
            row[a] = PhantomScan.PIXEL_MM * down[a];
            slice[a] = -PhantomScan.SPACING_MM * toBase[a];
            origin[a] = MIDDLE[a] - half * (right[a] + down[a]);
        }
        return new Grid(PhantomScan.SIZE, PhantomScan.SIZE, PhantomScan.SLICES, cycle.phases(),
                Affine.ofSteps(column, row, slice, origin));
    }

    private static double[] unit(double[] v) {
        double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return new double[] {v[0] / length, v[1] / length, v[2] / length};
    }

    /** The part of {@code v} at right angles to a unit vector. */
    private static double[] across(double[] v, double[] unit) {
        double along = v[0] * unit[0] + v[1] * unit[1] + v[2] * unit[2];
        return new double[] {v[0] - along * unit[0], v[1] - along * unit[1], v[2] - along * unit[2]};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }
}
