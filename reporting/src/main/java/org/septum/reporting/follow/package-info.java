/** Results of several dates of one patient, put beside each other. */
package org.septum.reporting.follow;
