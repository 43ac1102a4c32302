/** Editing labels by mouse and keys: tools on the picture, commands on frames, their bar, and edits kept between sessions. */
package org.septum.viewer.edit;
