/** Reading a brain tumour: its numbers as labels are edited, its diameters in the pictures. */
package org.septum.viewer.tumour;
