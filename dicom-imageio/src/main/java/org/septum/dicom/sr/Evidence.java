package org.septum.dicom.sr;

import java.util.ArrayList;
import java.util.List;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.object.InstanceReference;

/**
 * Objects of one series a report rests on (PS3.3 C.17.2, table C.17-3).
 *
 * @param objects each once
 */
public record Evidence(String studyUid, String seriesUid, List<InstanceReference> objects) {
    public Evidence {
        objects = List.copyOf(objects);
    }

    /** What a report lists: Current Requested Procedure Evidence Sequence for one. */
    static List<Evidence> all(Attributes data, int sequence) {
        List<Evidence> all = new ArrayList<>();
        for (Attributes study : data.getSequence(sequence)) {
            for (Attributes series : study.getSequence(Tag.ReferencedSeriesSequence)) {
                all.add(new Evidence(study.getString(Tag.StudyInstanceUID, ""), series.getString(Tag.SeriesInstanceUID, ""),
                        InstanceReference.all(series, Tag.ReferencedSOPSequence)));
            }
        }
        return all;
    }

    /** Sets the sequence; each study has one item. */
    static void write(List<Evidence> all, Attributes data, int sequence) {
        for (Evidence one : all) {
            Attributes study = data.getSequence(sequence).stream()
                    .filter(item -> item.getString(Tag.StudyInstanceUID, "").equals(one.studyUid)).findFirst().orElse(null);
            if (study == null) {
                study = data.newItem(sequence);
                study.setString(Tag.StudyInstanceUID, VR.UI, one.studyUid);
            }
            Attributes series = study.newItem(Tag.ReferencedSeriesSequence);
            series.setString(Tag.SeriesInstanceUID, VR.UI, one.seriesUid);
            one.objects.forEach(object -> new InstanceReference(object.sopClassUid(), object.sopInstanceUid())
                    .writeTo(series.newItem(Tag.ReferencedSOPSequence)));
        }
    }
}
