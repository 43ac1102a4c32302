package org.septum.measurements.response;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured at one date.
 *
 * @param volumesMl by region id ("tumour.whole"), mL; a region that could not be measured is absent
 * @param enhancing diameters of what enhances, {@link Diameters#NONE} where nothing does; empty where it is not known, as
 *     without a contrast series
 * @param flair diameters of the FLAIR abnormality; empty where they were not measured, as of tumours that enhance
 */
public record TumourDate(LocalDate date, Map<String, Double> volumesMl, Optional<Diameters> enhancing,
        Optional<Diameters> flair) {
    public TumourDate {
        volumesMl = Collections.unmodifiableMap(new LinkedHashMap<>(volumesMl));
    }

    /** Whether something enhances; false where it is not known. */
    boolean enhances() {
        return enhancing.filter(d -> d.productMm2() > 0).isPresent();
    }
}
