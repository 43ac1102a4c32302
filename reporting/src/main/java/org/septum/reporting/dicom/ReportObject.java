package org.septum.reporting.dicom;

import java.time.LocalDateTime;
import java.util.List;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.document.EncapsulatedDocument;
import org.septum.dicom.object.Code;
import org.septum.dicom.object.CommonModules;
import org.septum.dicom.object.Equipment;
import org.septum.dicom.object.InstanceReference;
import org.septum.reporting.Findings;
import org.septum.reporting.SourceFrames;

/** The printed report as a DICOM Encapsulated PDF (PS3.3 A.45.1), in the patient's study. */
public final class ReportObject {
    private static final int SERIES_NUMBER_OFFSET = 1002;
    private static final Code TITLE = new Code("18748-4", "LN", "Diagnostic Imaging Report");

    private ReportObject() {}

    /**
     * The object's data set.
     *
     * @param pdf the printed report
     * @param sources the frames the findings were made on
     * @param source the header of one of their files
     * @param written when the object is made
     */
    public static Attributes of(byte[] pdf, Findings findings, SourceFrames sources, Attributes source, LocalDateTime written) {
        Equipment equipment = Equipment.software(findings.software().name(), findings.software().name(),
                findings.software().version());
        List<InstanceReference> files = sources.frames().stream()
                .map(frame -> new InstanceReference(frame.sopClassUid(), frame.sopInstanceUid())).distinct().toList();
        return EncapsulatedDocument.pdf(new CommonModules(source, equipment, written),
                SERIES_NUMBER_OFFSET + Math.max(0, source.getInt(Tag.SeriesNumber, 0)), "Report: " + findings.modelName(), TITLE,
                files, pdf);
    }
}
