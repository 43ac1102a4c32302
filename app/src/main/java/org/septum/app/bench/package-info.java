/** Speed on this machine: the whole way of a study, the networks by themselves, and the same networks in what is installed beside. */
package org.septum.app.bench;
