package org.septum.app.dump;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Dictionary;
import org.septum.dicom.data.Fragments;
import org.septum.dicom.data.Sequence;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UidRegistry;
import org.septum.dicom.data.VR;
import org.septum.dicom.data.Value;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.Warning;

/**
 * A data set for people: the path, what is odd about the file, then one element a line, items indented. Control characters are
 * shown as escapes, so that no file can play with the terminal.
 */
final class PlainText implements DumpFormat {
    private static final int LONGEST = 1024;
    private static final int KEYWORD_FROM = 60;

    @Override
    public void file(Path path, DicomFile file, PixelResult pixels, Appendable out) throws IOException {
        out.append("# ").append(visible(path.toString())).append('\n');
        out.append("# ").append(visible(file.transferSyntax().toString())).append('\n');
        for (Warning warning : file.warnings()) {
            out.append("# warning: ").append(visible(warning.toString())).append('\n');
        }
        switch (pixels) {
            case PixelResult.None() -> {
            }
            case PixelResult.Stored(Path stored, var type, int[] shape) -> out.append("# pixels: ").append(visible(
                    stored.toString())).append(' ').append(NpyFile.code(type)).append(' ').append(Arrays.toString(shape))
                    .append('\n');
            case PixelResult.Failed(String reason) -> out.append("# pixels: error: ").append(visible(reason)).append('\n');
        }
        dataset(file.meta(), "", out);
        dataset(file.dataset(), "", out);
        out.append('\n');
    }

    @Override
    public void error(Path path, String reason, Appendable out) throws IOException {
        out.append("# ").append(visible(path.toString())).append("\n# error: ").append(visible(reason)).append("\n\n");
    }

    private static void dataset(Attributes data, String indent, Appendable out) throws IOException {
        for (int tag : data.tags()) {
            StringBuilder line = new StringBuilder("%s(%04X,%04X) %s ".formatted(indent, tag >>> 16, tag & 0xFFFF,
                    data.getVR(tag)));
            line.append(visible(value(data, tag)));
            String name = name(data, tag);
            line.append(" ".repeat(name.isEmpty() ? 0 : Math.max(2, KEYWORD_FROM - line.length()))).append(name);
            out.append(line).append('\n');
            if (data.value(tag) instanceof Sequence items) {
                for (int i = 0; i < items.size(); i++) {
                    out.append(indent).append("  item ").append(Integer.toString(i + 1)).append('\n');
                    dataset(items.get(i), indent + "    ", out);
                }
            }
        }
    }

    private static String name(Attributes data, int tag) {
        if ((tag >>> 16 & 1) == 0) {
            return (tag & 0xFFFF) == 0 ? "GroupLength" : Dictionary.standard().keyword(tag);
        }
        String creator = data.privateCreator(tag);
        return creator == null ? "PrivateCreator" : visible(creator);
    }

    private static String value(Attributes data, int tag) {
        VR vr = data.getVR(tag);
        return switch (data.value(tag)) {
            case Sequence items -> count(items.size(), "item");
            case Fragments fragments -> count(fragments.fragments().size(), "fragment");
            case Value.Run run when !vr.isText() && !vr.isBinaryNumber() || run.file() != null -> count(run.length(), "byte");
            default -> {
                String text = String.join("\\", data.getStrings(tag));
                String shown = "[" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "]";
                yield vr == VR.UI && tag != Tag.SOPInstanceUID && UidRegistry.isRegistered(text)
                        ? shown + " " + UidRegistry.name(text) : shown;
            }
        };
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String visible(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> {
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(Character.isISOControl(c) ? "\\x%02x".formatted(c) : String.valueOf((char) c));
            }
        });
        return out.toString();
    }
}
