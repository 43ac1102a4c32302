package org.septum.reporting;

/** The program that wrote a result. */
public record Software(String name, String version) {}
