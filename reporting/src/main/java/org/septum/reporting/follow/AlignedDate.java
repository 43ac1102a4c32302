package org.septum.reporting.follow;

import java.time.LocalDate;
import org.septum.imaging.registration.Alignment;

/** How a later date's picture lies on the first one's. */
public record AlignedDate(LocalDate date, Alignment alignment) {}
