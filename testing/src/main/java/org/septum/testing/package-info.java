/** What the tests of several modules share. */
package org.septum.testing;
