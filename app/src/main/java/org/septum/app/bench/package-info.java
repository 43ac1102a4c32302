/** Speed on this machine: the whole way of a study, the networks alone, and the same networks in other runtimes. */
package org.septum.app.bench;
