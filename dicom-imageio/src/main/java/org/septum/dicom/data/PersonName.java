package org.septum.dicom.data;

/**
 * A person's name (PS3.5 6.2.1.1): up to three groups of components, parted by {@code =}.
 *
 * @param alphabetic in Latin letters, usually
 * @param ideographic in the script the name is written in
 * @param phonetic as it is spoken
 */
public record PersonName(Group alphabetic, Group ideographic, Group phonetic) {

    /** One writing of the name. Each part is empty where there is none. */
    public record Group(String family, String given, String middle, String prefix, String suffix) {
        static final Group EMPTY = new Group("", "", "", "", "");

        static Group parse(String text) {
            String[] parts = text.split("\\^", -1);
            return new Group(part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3), part(parts, 4));
        }

        private static String part(String[] parts, int index) {
            return index < parts.length ? parts[index].strip() : "";
        }

        public boolean isEmpty() {
            return equals(EMPTY);
        }

        /** As a reader writes it: "Dr. Anna Maria Berg, PhD". */
        public String display() {
            StringBuilder name = new StringBuilder();
            for (String part : new String[] {prefix, given, middle, family}) {
                if (!part.isEmpty()) {
                    name.append(name.isEmpty() ? "" : " ").append(part);
                }
            }
            return suffix.isEmpty() ? name.toString() : name + ", " + suffix;
        }
    }

    /** Takes the text of a PN value apart; null gives an empty name. */
    public static PersonName parse(String text) {
        String[] groups = (text == null ? "" : text).split("=", -1);
        return new PersonName(group(groups, 0), group(groups, 1), group(groups, 2));
    }

    private static Group group(String[] groups, int index) {
        return index < groups.length ? Group.parse(groups[index]) : Group.EMPTY;
    }

    /** The first group that is not empty, as a reader writes it. */
    public String display() {
        if (!alphabetic.isEmpty()) {
            return alphabetic.display();
        }
        return ideographic.isEmpty() ? phonetic.display() : ideographic.display();
    }
}
