/** Which slices count at ED and ES, and what each at base and apex does to the ejection fraction. */
package org.septum.viewer.slices;
