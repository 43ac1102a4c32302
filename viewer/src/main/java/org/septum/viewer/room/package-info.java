/** The whole window: its logic, its view, its keys, and its messages. */
package org.septum.viewer.room;
