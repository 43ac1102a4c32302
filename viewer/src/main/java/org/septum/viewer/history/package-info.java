/** What a reader did and can take back: one line of undoable steps, shared by all panels and tools. */
package org.septum.viewer.history;
