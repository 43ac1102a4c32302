/** This copy of the program: where it lies, which version it is, where its user's files go. */
package org.septum.app.install;
