/** What small pictures of the window that are drawn anew as a whole have in common. */
package org.septum.viewer.drawing;
