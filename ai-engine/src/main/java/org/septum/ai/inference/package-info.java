/** Running networks: checked packages are compiled once, pictures run through them in batches that overlap with other work. */
package org.septum.ai.inference;
