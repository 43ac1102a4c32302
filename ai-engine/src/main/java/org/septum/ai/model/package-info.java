/** Model packages: the manifest, read and checked, the files it lists, and the folders packages are found in. */
package org.septum.ai.model;
