/** Finding the files a user means, and working through them on all cores. */
package org.septum.app.files;
