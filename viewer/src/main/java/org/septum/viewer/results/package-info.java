/** Folders of results opened again: which of the paths a reader opens they are, and taking them up on their pictures. */
package org.septum.viewer.results;
