/** How sure the network was of each frame: a ribbon over the phases, a strip beside the slices, and the way to the least sure frame. */
package org.septum.viewer.confidence;
