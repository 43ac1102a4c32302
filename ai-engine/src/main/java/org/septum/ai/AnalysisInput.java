package org.septum.ai;

import org.septum.imaging.Volume;

/**
 * One picture given to an analysis. The caller keeps the volume and must not close it while the analysis runs.
 *
 * @param role the channel it fills, as the model's manifest names it ("image", "flair", …)
 * @param volume the picture
 * @param modality DICOM's Modality (0008,0060), "MR", "CT", …; empty where unknown
 * @param description DICOM's Series Description (0008,103E), which may say that this is not what the task works on;
 *     empty where unknown
 */
public record AnalysisInput(String role, Volume volume, String modality, String description) {
    public AnalysisInput(String role, Volume volume, String modality) {
        this(role, volume, modality, "");
    }
}
