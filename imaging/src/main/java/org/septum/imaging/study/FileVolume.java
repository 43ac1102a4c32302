package org.septum.imaging.study;

/**
 * One of the volumes of a 4-D file.
 *
 * @param number from 1
 * @param of how many there are
 */
public record FileVolume(int number, int of) {
    public FileVolume {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("volume %d of %d".formatted(number, of));
        }
    }
}
