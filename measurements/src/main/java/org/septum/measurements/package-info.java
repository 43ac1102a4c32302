/** Numbers from label maps. Pure functions: no files, no clock, no state. */
package org.septum.measurements;
