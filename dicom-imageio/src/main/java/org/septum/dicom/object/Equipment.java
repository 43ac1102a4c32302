package org.septum.dicom.object;

/**
 * What makes an object (PS3.3 C.7.5.1 and C.7.5.2); none may be empty.
 *
 * @param manufacturer Manufacturer (0008,0070)
 * @param model Manufacturer's Model Name (0008,1090)
 * @param serialNumber Device Serial Number (0018,1000)
 * @param softwareVersion Software Versions (0018,1020)
 */
public record Equipment(String manufacturer, String model, String serialNumber, String softwareVersion) {
    public Equipment {
        for (String part : new String[] {manufacturer, model, serialNumber, softwareVersion}) {
            if (part.isBlank()) {
                throw new IllegalArgumentException("equipment with a part left empty");
            }
        }
    }

    /** A program that has no serial number. */
    public static Equipment software(String manufacturer, String name, String version) {
        return new Equipment(manufacturer, name, "none", version);
    }
}
