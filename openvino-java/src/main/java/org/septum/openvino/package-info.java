/**
 * The OpenVINO Java API over the official C library, by the Foreign Function and Memory API. Start at {@link org.septum.openvino.Core}.
 *
 * <p>Names and shapes follow OpenVINO's own Java API. Objects are closed by whoever made them; using a closed one throws
 * {@link IllegalStateException}. What the library refuses throws {@link org.septum.openvino.OpenVinoException}.
 */
package org.septum.openvino;
