/** One class for each command of the command line: what it takes and what it prints. */
package org.septum.app.command;
