/** The labels shown against a second segmentation of the same pictures: numbers, agreement as an overlay, differences step by step. */
package org.septum.viewer.comparison;
