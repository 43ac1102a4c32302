/** The window: what the reading room asks for, answered by catalogue, pipelines and measurements, and the stage it stands on. */
package org.septum.app.window;
