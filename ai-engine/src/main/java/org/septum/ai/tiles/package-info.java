/**
 * Networks of volumes: several pictures of one patient on one grid are brought to the network's own samples ({@code TileSpace}),
 * cropped and normalised, given to it tile by tile, and the answers, weighted by a Gaussian where tiles overlap, become labels
 * on the pictures' grid. {@link org.septum.ai.tiles.TiledSegmenter} is the front.
 */
package org.septum.ai.tiles;
