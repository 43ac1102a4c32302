/** The folder an analysis leaves behind, written whole or not at all. */
package org.septum.reporting.folder;
