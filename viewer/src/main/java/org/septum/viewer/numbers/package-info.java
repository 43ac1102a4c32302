/** The numbers of a reading: each with its interval and the normal range, the doubtful ones told from the others. */
package org.septum.viewer.numbers;
