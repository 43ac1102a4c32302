/**
 * Analyses: a task, what it needs, its result. {@link org.septum.ai.Analysis} is the front; {@code model} reads model packages,
 * {@code inference} runs networks, {@code window} goes from a picture to a network's window and back, {@code cardiac} is the
 * pipeline for short-axis cine pictures of the heart, {@code tumour} that for tumours of the brain.
 */
package org.septum.ai;
