/**
 * ZIP archives read where they lie: {@link org.septum.imaging.archive.ZipArchive} lists an archive's files as
 * {@link java.nio.file.Path}s that everything which opens files for reading can read. Nothing is unpacked to disk.
 */
package org.septum.imaging.archive;
