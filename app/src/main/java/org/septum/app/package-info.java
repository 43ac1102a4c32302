/** The program: its entry point, its exit codes and how its parts are put together. */
package org.septum.app;
