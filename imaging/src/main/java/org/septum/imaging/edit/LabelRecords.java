package org.septum.imaging.edit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Label;
import org.septum.imaging.LabelSet;

/** A label set as bytes. */
final class LabelRecords {
    private LabelRecords() { }

    static void write(LabelSet labels, DataOutputStream out) throws IOException {
        out.writeInt(labels.labels().size());
        for (Label label : labels.labels()) {
            out.writeInt(label.value());
            out.writeUTF(label.id());
            out.writeUTF(label.name());
            out.writeInt(label.rgb());
            out.writeUTF(label.code().value());
            out.writeUTF(label.code().scheme());
            out.writeUTF(label.code().meaning());
        }
    }

    static LabelSet read(DataInputStream in) throws IOException {
        List<Label> labels = new ArrayList<>();
        for (int n = EditCodec.checked(in.readInt(), 255); n > 0; n--) {
            labels.add(new Label(in.readInt(), in.readUTF(), in.readUTF(), in.readInt(),
                    new CodedConcept(in.readUTF(), in.readUTF(), in.readUTF())));
        }
        return set(labels);
    }

    private static LabelSet set(List<Label> labels) throws IOException {
        try {
            return new LabelSet(labels);
        } catch (IllegalArgumentException e) {
            throw new UnfitEditsException(e.getMessage());
        }
    }
}
