/** How the program talks on a terminal or in a pipe. */
package org.septum.app.terminal;
