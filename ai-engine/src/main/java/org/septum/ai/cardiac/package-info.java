/** The pipeline for short-axis cine pictures of the heart. */
package org.septum.ai.cardiac;
