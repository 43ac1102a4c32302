package org.septum.imaging;

/**
 * A concept named by a code (DICOM PS3.3 section 8.8).
 *
 * @param value Code Value (0008,0100)
 * @param scheme Coding Scheme Designator (0008,0102), for example SCT for SNOMED CT
 * @param meaning Code Meaning (0008,0104)
 */
public record CodedConcept(String value, String scheme, String meaning) {}
