/** What an analysis found, put together so that every file and panel tells the same story. */
package org.septum.reporting;
