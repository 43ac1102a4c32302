package org.septum.imaging;

/**
 * Something a reader should know about data that could be used all the same.
 *
 * @param code stable and short, for programs ("unequal-spacing")
 * @param text one plain sentence
 */
public record Warning(String code, String text) {}
