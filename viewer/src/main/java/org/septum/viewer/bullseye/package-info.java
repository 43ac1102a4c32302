/** The wall of the left ventricle as a bull's-eye of the AHA's seventeen segments. */
package org.septum.viewer.bullseye;
