/** What the fourth axis of a picture is: moments of one beat, or contrasts of one head. */
package org.septum.ai.phases;
