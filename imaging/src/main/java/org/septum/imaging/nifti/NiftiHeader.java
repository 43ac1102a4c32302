package org.septum.imaging.nifti;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.septum.imaging.Grid;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Warning;

/**
 * What a NIfTI header says, checked and in this program's terms.
 *
 * @param file where it was read
 * @param version 1 or 2
 * @param order byte order of header and samples
 * @param format how samples are stored
 * @param grid dimensions and geometry; patient frame LPS
 * @param rescale stored sample to value
 * @param dataOffset where the samples begin, in bytes of the uncompressed file
 * @param phaseStepMs time between phases; empty where the header gives no unit of time or no time
 * @param description the header's free text
 * @param warnings where the header contradicts itself or leaves the patient's side open
 */
public record NiftiHeader(
        Path file,
        int version,
        ByteOrder order,
        NiftiSampleFormat format,
        Grid grid,
        Rescale rescale,
        long dataOffset,
        OptionalDouble phaseStepMs,
        String description,
        List<Warning> warnings) {
    public NiftiHeader {
        warnings = List.copyOf(warnings);
    }

    /** What a volume of this file is made of. */
    public SampleType sampleType() {
        return format.held();
    }

    /** Bytes the samples take in the uncompressed file. */
    public long dataBytes() {
        return Math.multiplyExact(grid.size(), format.bytes());
    }
}
