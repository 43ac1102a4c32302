package org.septum.reporting.follow;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The picture a date's labels were drawn on.
 *
 * @param results the folder whose labels.nii.gz lies on it
 * @param flair a NIfTI file, or DICOM files of one series
 */
public record DatedPicture(LocalDate date, Path results, Path flair) {}
