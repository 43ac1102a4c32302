/** Clean-up of label maps after inference. */
package org.septum.ai.postprocess;
