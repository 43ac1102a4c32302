/** What {@code septum info} tells. */
package org.septum.app.info;
