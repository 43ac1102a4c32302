/**
 * NIfTI-1 and NIfTI-2 files in, NIfTI-1 files out. The only place where NIfTI's patient frame (RAS) is met; everything handed out
 * is in LPS. Format: nifti1.h and nifti2.h of the NIfTI Data Format Working Group.
 */
package org.septum.imaging.nifti;
