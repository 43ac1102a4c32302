/** Writing the reading down: a folder with the report, signed or a draft, and the objects that go with it. */
package org.septum.viewer.report;
