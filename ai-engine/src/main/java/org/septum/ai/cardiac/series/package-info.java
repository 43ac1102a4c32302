/** Which series of a heart study shows what, and which one a short-axis analysis should take. Needs headers alone. */
package org.septum.ai.cardiac.series;
