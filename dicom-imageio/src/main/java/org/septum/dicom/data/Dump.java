package org.septum.dicom.data;

/** A data set as text for people: one element a line, items indented. */
final class Dump {
    private static final int SHOWN = 64;

    private Dump() {
    }

    static String of(Attributes data) {
        StringBuilder out = new StringBuilder();
        append(data, "", out);
        return out.toString();
    }

    private static void append(Attributes data, String indent, StringBuilder out) {
        for (int tag : data.tags()) {
            Value value = data.value(tag);
            out.append("%s(%04X,%04X) %s ".formatted(indent, tag >>> 16, tag & 0xFFFF, data.getVR(tag)));
            out.append(summary(data, tag, value)).append("  ").append(Dictionary.standard().keyword(tag)).append('\n');
            if (value instanceof Sequence items) {
                for (int i = 0; i < items.size(); i++) {
                    out.append(indent).append("  item ").append(i + 1).append('\n');
                    append(items.get(i), indent + "    ", out);
                }
            }
        }
    }

    private static String summary(Attributes data, int tag, Value value) {
        VR vr = data.getVR(tag);
        return switch (value) {
            case Sequence items -> items.size() + (items.size() == 1 ? " item" : " items");
            case Fragments fragments -> fragments.fragments().size() + " fragments";
            case Value.Run run when !vr.isText() && !vr.isBinaryNumber() -> run.length() + " bytes";
            default -> {
                String text = String.join("\\", data.getStrings(tag));
                yield "[" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "]";
            }
        };
    }
}
