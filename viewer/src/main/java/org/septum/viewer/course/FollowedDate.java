package org.septum.viewer.course;

import org.septum.reporting.follow.DatedResult;

/** A date beside others. @param origin in a reader's words: "read", "analysed, not read", or the folder's name */
public record FollowedDate(DatedResult result, String origin) {
    static final String READ = "read";
    static final String ANALYSED = "analysed, not read";
}
