package org.septum.dicom.display;

/** A VOI LUT (PS3.3 C.11.2.1.1). */
public record VoiTable(LookupTable table, int largest) implements VoiTransform {
    public VoiTable(LookupTable table) {
        this(table, table.largest());
    }

    @Override
    public double level(double modalityValue) {
        return (double) table.value(modalityValue) / largest;
    }

    @Override
    public String explanation() {
        return table.explanation();
    }
}
