/**
 * The pipeline for tumours of the brain in MR: which voxels are tumour and, where there is a contrast series, which of its parts.
 */
package org.septum.ai.tumour;
