/** The list of patients, studies and series, with thumbnails. */
package org.septum.viewer.browser;
