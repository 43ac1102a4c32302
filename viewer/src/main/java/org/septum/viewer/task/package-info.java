/**
 * Work off the window's thread: a task type that needs no toolkit, bridged to JavaFX in {@link org.septum.viewer.task.FxTasks}
 * alone.
 */
package org.septum.viewer.task;
