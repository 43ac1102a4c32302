/**
 * How a third party's network joins: its folder is read as a package or as a MONAI bundle, checked, run, and copied whole or
 * not at all. {@link org.septum.ai.admission.ModelAdmission} is the front; docs/foreign-model.md shows the way of one.
 */
package org.septum.ai.admission;
