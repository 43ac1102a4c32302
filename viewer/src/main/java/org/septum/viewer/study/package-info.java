/** What can be opened, and an open series whose memory is given back once its last reader has left. */
package org.septum.viewer.study;
