/**
 * Editing label maps by hand, without a window: pixels under a brush, areas inside drawn lines, shapes between shapes, the
 * relations that structures keep, and a record of every change that undoes and redoes it exactly.
 */
package org.septum.imaging.edit;
