/** Jazzer mutates what the readers read, guided by coverage, and each input is held to limits of time, memory and exceptions. */
package org.septum.fuzzing;
