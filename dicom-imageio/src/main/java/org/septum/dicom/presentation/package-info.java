/**
 * Softcopy presentation states (PS3.3 A.33, PS3.4 N): how somebody wanted pictures to be seen. {@link
 * org.septum.dicom.presentation.PresentationState} holds what one says; coordinates stay as DICOM counts them.
 */
package org.septum.dicom.presentation;
