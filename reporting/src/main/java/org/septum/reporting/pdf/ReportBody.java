package org.septum.reporting.pdf;

import java.io.IOException;

/** What a report's page shows of one task, between its header and its warnings. */
interface ReportBody {
    /** Writes from a height down; returns where it ends. */
    double write(double top) throws IOException;

    /** How the numbers were measured and where intervals and ranges are from, for the small print. */
    String methods();
}
