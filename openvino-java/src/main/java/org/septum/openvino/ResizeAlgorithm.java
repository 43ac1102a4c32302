package org.septum.openvino;

/** How {@link PreProcessSteps#resize} finds values between pixels. */
public enum ResizeAlgorithm { LINEAR, CUBIC, NEAREST }
