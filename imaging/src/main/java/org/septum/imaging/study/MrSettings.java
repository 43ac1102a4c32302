package org.septum.imaging.study;

import java.io.IOException;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomFile;

/**
 * How an MR series was acquired, as the header of its first frame says. Times are in ms, 0 where not given.
 *
 * @param protocol Protocol Name (0018,1030); empty where not given
 * @param bodyPart Body Part Examined (0018,0015) in capitals; empty where not given
 * @param contrast whether a contrast agent is named (0018,0010 or 0018,0012)
 * @param echoTime Echo Time (0018,0081), in enhanced files Effective Echo Time
 * @param repetitionTime Repetition Time (0018,0080)
 * @param inversionTime Inversion Time (0018,0082)
 */
public record MrSettings(
        String protocol, String bodyPart, boolean contrast, double echoTime, double repetitionTime, double inversionTime) {
    public static final MrSettings UNKNOWN = new MrSettings("", "", false, 0, 0, 0);

    /** What sites write where no agent was given. */
    private static final String NO_AGENT = "(?i)\\s*|no|none|nein|without.*|n/?a|0";

    /**
     * Reads the header again, for a series kept in DICOM files; other files say nothing.
     *
     * @throws IOException where it can no longer be read
     */
    public static MrSettings of(Series series) throws IOException {
        Optional<SourceFrame> source = series.source(0, 0);
        if (source.isEmpty()) {
            return UNKNOWN;
        }
        Attributes header = DicomFile.readHeader(source.get().file()).dataset();
        FunctionalGroups groups = new FunctionalGroups(header, source.get().number());
        double echo = groups.number(Tag.MREchoSequence, Tag.EffectiveEchoTime, header.getDouble(Tag.EchoTime, 0));
        double repetition = groups.number(Tag.MRTimingAndRelatedParametersSequence, Tag.RepetitionTime, 0);
        double inversion = groups.number(Tag.MRModifierSequence, Tag.InversionTimes, header.getDouble(Tag.InversionTime, 0));
        return new MrSettings(header.getString(Tag.ProtocolName, ""),
                header.getString(Tag.BodyPartExamined, "").strip().toUpperCase(java.util.Locale.ROOT), hasAgent(header),
                known(echo), known(repetition), known(inversion));
    }

    private static boolean hasAgent(Attributes header) {
        return !header.getString(Tag.ContrastBolusAgent, "").matches(NO_AGENT)
                || !header.getSequence(Tag.ContrastBolusAgentSequence).isEmpty();
    }

    private static double known(double ms) {
        return ms > 0 && Double.isFinite(ms) ? ms : 0;
    }
}
