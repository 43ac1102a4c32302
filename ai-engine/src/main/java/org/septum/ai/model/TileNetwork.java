package org.septum.ai.model;

/** A network that takes a volume tile by tile; its package has no plane inputs. */
public record TileNetwork(TileInput input, TileOutput output) {}
