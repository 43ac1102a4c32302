/** From paths on disk to a result: which series a task works on, and the steps from its pixels to what is reported. */
package org.septum.app.analysis;
