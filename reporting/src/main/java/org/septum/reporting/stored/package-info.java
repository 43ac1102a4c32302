/** Results that were written, read again. */
package org.septum.reporting.stored;
