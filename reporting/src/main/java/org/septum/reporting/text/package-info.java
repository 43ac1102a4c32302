/** Text in pictures and pages. */
package org.septum.reporting.text;
