package org.septum.reporting.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.septum.dicom.object.Code;
import org.septum.dicom.sr.ContentValue;
import org.septum.dicom.sr.MeasurementGroup;
import org.septum.dicom.sr.MeasurementReport;
import org.septum.dicom.sr.StructuredReport;
import org.septum.imaging.UnusableInputException;
import org.septum.measurements.Measurement;
import org.septum.measurements.tumour.TumourRegion;

/**
 * The measurements of a structured report back, as {@link MeasurementObject} writes them: ids, values and units are those that
 * were written; a name is its concept's. What other programs measured, and the wall's segments, are not among them.
 */
public final class StoredMeasurements {
    private StoredMeasurements() {}

    /** @throws UnusableInputException naming the file, where it is no structured report */
    public static List<Measurement> read(Path file) throws UnusableInputException {
        try {
            List<Measurement> found = new ArrayList<>();
            for (MeasurementGroup group : MeasurementReport.groups(StructuredReport.open(file))) {
                group.measurements().forEach(m -> measurement(group.trackingId(), m).ifPresent(found::add));
            }
            return found;
        } catch (IOException e) {
            throw new UnusableInputException(file, e.getMessage(), e);
        }
    }

    private static Optional<TumourRegion> region(String trackingId) {
        return Stream.of(TumourRegion.values()).filter(r -> TumourGroups.trackingId(r).equals(trackingId)).findFirst();
    }

    private static Optional<Measurement> measurement(String trackingId, MeasurementGroup.Measurement m) {
        ContentValue.Number number = m.value();
        if (!m.sites().isEmpty() || number.value().isEmpty() || number.unit().isEmpty()) {
            return Optional.empty();
        }
        String method = m.method().map(Code::meaning).orElse("");
        if (m.concept().is(MeasurementCodes.VOLUME)) {
            return region(trackingId).map(r -> new Measurement(r.measurementId(), r.title(), number.value().getAsDouble(),
                    MeasurementCodes.unit(number.unit().get()), method));
        }
        return MeasurementCodes.id(m.concept()).map(id -> new Measurement(id, m.concept().meaning(),
                number.value().getAsDouble(), MeasurementCodes.unit(number.unit().get()), method));
    }
}
