/** Which series of a head study shows what contrast: by its name, its settings, or its picture. */
package org.septum.ai.tumour.series;
