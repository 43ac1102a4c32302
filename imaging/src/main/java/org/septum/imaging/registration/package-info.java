/**
 * Bringing two pictures of one patient together: the rigid move between them is found by mutual information, in patient
 * millimetres, and told with everything a reader needs to doubt it.
 */
package org.septum.imaging.registration;
