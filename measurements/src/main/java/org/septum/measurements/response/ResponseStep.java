package org.septum.measurements.response;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One date of a course.
 *
 * @param volumes by region id, mL: regions that were measured at the first date and at this one
 * @param product of the diameters the course is judged by, mm²; empty where it is missing at this date or at the first
 * @param arithmetic how the category came about, in plain sentences
 */
public record ResponseStep(LocalDate date, Map<String, Change> volumes, Optional<Change> product, ResponseCategory category,
        String arithmetic) {
    public ResponseStep {
        volumes = Collections.unmodifiableMap(new LinkedHashMap<>(volumes));
    }
}
