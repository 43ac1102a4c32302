package org.septum.dicom.data;

import java.util.List;

/** Values that were set as text and take the data set's character set when written. */
public record Text(List<String> values) implements Value {
    public Text {
        values = List.copyOf(values);
    }
}
