package org.septum.reporting.stored;

import static org.septum.reporting.stored.ResultText.given;

import java.util.List;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Label;
import org.septum.imaging.LabelSet;

/** A label as result.json has it. Files of before 2026-11-28 give neither {@code id} nor {@code code}. */
record LabelText(int value, String id, String name, String color, Code code) {
    record Code(String value, String scheme, String meaning) {
        CodedConcept concept() {
            return new CodedConcept(given(value, "a code's value"), given(scheme, "a code's scheme"),
                    given(meaning, "a code's meaning"));
        }
    }

    /** With the value as id where there is none. */
    Label label() {
        int rgb = Integer.decode(given(color, "a label's color"));
        return new Label(value, id == null ? String.valueOf(value) : id, given(name, "a label's name"), rgb,
                code == null ? null : code.concept());
    }

    static LabelSet set(List<LabelText> labels) {
        return new LabelSet(given(labels, "labels").stream().map(LabelText::label).toList());
    }
}
