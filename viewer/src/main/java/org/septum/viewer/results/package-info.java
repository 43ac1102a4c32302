/** Labels kept on disk opened again: which of the paths a reader opens hold them, and taking them up on their pictures. */
package org.septum.viewer.results;
