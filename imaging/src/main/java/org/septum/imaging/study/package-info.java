/**
 * What is on disk, put in order: {@link org.septum.imaging.study.Catalogue} finds patients, studies and series;
 * {@link org.septum.imaging.study.Series} gives one picture, its geometry known from the headers before a sample is read.
 */
package org.septum.imaging.study;
