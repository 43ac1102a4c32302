package org.septum.imaging.nifti;

import java.util.ArrayList;
import java.util.List;
import org.septum.imaging.Affine;
import org.septum.imaging.Warning;

/**
 * Where a NIfTI header puts its voxels: sform where its code is positive, else qform, else the voxel sizes alone.
 *
 * @param toPatient what distances and volumes are measured with (LPS)
 * @param asStored what the header states, and what every other reader takes as the file's affine (LPS)
 * @param warnings contradictions, and sides the header leaves open
 */
record NiftiOrientation(Affine toPatient, Affine asStored, List<Warning> warnings) {
    /** Steps that differ by more than this part of a voxel contradict one another. */
    private static final double AGREE = 0.01;

    /** @throws IllegalArgumentException with a reason where the header gives no usable geometry */
    static NiftiOrientation of(NiftiFields f) {
        List<Warning> warnings = new ArrayList<>();
        Affine stored = null;
        if (f.sformCode() > 0) {
            stored = invertible(Affine.fromRas(f.srow()));
            if (stored == null) {
                warnings.add(new Warning("nifti-sform-flat", "The header's sform has no volume; its qform is used instead."));
            } else {
                return agreeing(stored, f, warnings);
            }
        }
        if (f.qformCode() > 0) {
            stored = qform(f);
        } else {
            stored = sizesOnly(f);
            warnings.add(new Warning("nifti-no-orientation",
                    "The header does not say how the picture lies in the patient: left and right cannot be told apart."));
        }
        stored = inMillimetres(stored, f.units());
        return new NiftiOrientation(stored, stored, warnings);
    }

    /** An sform of 1 mm steps beside other voxel sizes was never filled in: its directions hold, its lengths do not. */
    private static NiftiOrientation agreeing(Affine sform, NiftiFields f, List<Warning> warnings) {
        double[] ratio = new double[3];
        boolean agree = true;
        boolean unitSteps = true;
        boolean unitSizes = true;
        for (int axis = 0; axis < 3; axis++) {
            double size = Math.abs(f.pixdim()[axis + 1]);
            ratio[axis] = size > 0 ? size / sform.spacing(axis) : 1;
            agree &= Math.abs(ratio[axis] - 1) <= AGREE;
            unitSteps &= Math.abs(sform.spacing(axis) - 1) < 1e-6;
            unitSizes &= size == 1 || size == 0;
        }
        if (agree || unitSizes) {
            Affine patient = inMillimetres(sform, f.units());
            return new NiftiOrientation(patient, patient, warnings);
        }
        if (!unitSteps) {
            warnings.add(new Warning("nifti-spacing", "The header's sform and its voxel sizes disagree; the sform is used."));
            Affine patient = inMillimetres(sform, f.units());
            return new NiftiOrientation(patient, patient, warnings);
        }
        warnings.add(new Warning("nifti-spacing",
                "The header's sform has steps of 1 mm and disagrees with its voxel sizes; the voxel sizes are used."));
        Affine stretched = Affine.ofSteps(times(sform.step(0), ratio[0]), times(sform.step(1), ratio[1]),
                times(sform.step(2), ratio[2]), sform.origin());
        return new NiftiOrientation(inMillimetres(stretched, f.units()), inMillimetres(sform, f.units()), warnings);
    }

    private static Affine qform(NiftiFields f) {
        double[] q = f.quaternion();
        double[] r = Quaternion.toRotation(q[0], q[1], q[2]);
        double[] size = {size(f, 1), size(f, 2), size(f, 3) * (f.pixdim()[0] < 0 ? -1 : 1)};
        double[] rows = new double[12];
        for (int a = 0; a < 3; a++) {
            for (int c = 0; c < 3; c++) {
                rows[4 * a + c] = r[3 * a + c] * size[c];
            }
            rows[4 * a + 3] = f.qoffset()[a];
        }
        return Affine.fromRas(rows);
    }

    /** Analyze's convention, as nibabel reads it: columns run to the patient's left, the middle of the picture is the origin. */
    private static Affine sizesOnly(NiftiFields f) {
        double[] rows = new double[12];
        for (int a = 0; a < 3; a++) {
            double step = (a == 0 ? -1 : 1) * size(f, a + 1);
            rows[5 * a] = step;
            rows[4 * a + 3] = -step * (Math.max(1, a < f.dim()[0] ? f.dim()[a + 1] : 1) - 1) / 2;
        }
        return Affine.fromRas(rows);
    }

    private static double size(NiftiFields f, int axis) {
        double size = Math.abs(f.pixdim()[axis]);
        if (size > 0 && Double.isFinite(size)) {
            return size;
        }
        if (axis == 3 && (f.dim()[0] < 3 || f.dim()[3] == 1)) {
            return 1;
        }
        throw new IllegalArgumentException("the header gives no voxel size along axis " + axis);
    }

    private static Affine invertible(Affine a) {
        double volume = a.spacing(0) * a.spacing(1) * a.spacing(2);
        return volume > 0 && Math.abs(a.determinant()) > 1e-6 * volume ? a : null;
    }

    /** Bits 0 to 2 of xyzt_units: 1 metres, 3 micrometres; millimetres otherwise, and where nothing is said. */
    private static Affine inMillimetres(Affine a, int units) {
        double scale = switch (units & 7) {
            case 1 -> 1000;
            case 3 -> 0.001;
            default -> 1;
        };
        return scale == 1 ? a : Affine.ofRows(times(a.rows(), scale));
    }

    private static double[] times(double[] v, double factor) {
        double[] r = v.clone();
        for (int i = 0; i < r.length; i++) {
            r[i] *= factor;
        }
        return r;
    }
}
