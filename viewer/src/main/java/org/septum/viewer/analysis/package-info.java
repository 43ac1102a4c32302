/** Running an analysis, its results as layers, their structures and numbers. */
package org.septum.viewer.analysis;
