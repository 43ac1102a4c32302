/** The look: style sheet and icons. */
package org.septum.viewer.theme;
