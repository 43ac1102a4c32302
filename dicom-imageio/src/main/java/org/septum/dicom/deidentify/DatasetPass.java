package org.septum.dicom.deidentify;

import java.util.Arrays;
import java.util.Set;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Dictionary;
import org.septum.dicom.data.Sequence;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;

/** One data set's way through the profile. */
final class DatasetPass {
    /** What is done with elements of items the table does not list. */
    private enum Inside {
        /** Nothing special. */
        KEPT,
        /** Of a sequence that is to be a dummy: only its structure stays. */
        DUMMY,
        /** As DUMMY, but of structured content, whose public codes stay too, because they are its structure. */
        DUMMY_CONTENT,
        /** Of a sequence that is to be cleaned: texts are. */
        CLEANED
    }

    private final Attributes source;
    private final Set<ProfileOption> options;
    private final Pseudonyms pseudonyms;
    private final ProfileTable table;
    private final SafePrivateElements safePrivate;
    private final ShiftedDates dates;
    private final TextCleaner cleaner;

    DatasetPass(Attributes source, String patient, Set<ProfileOption> options, Pseudonyms pseudonyms, ProfileTable table,
            SafePrivateElements safePrivate) {
        this.source = source;
        this.options = options;
        this.pseudonyms = pseudonyms;
        this.table = table;
        this.safePrivate = safePrivate;
        dates = new ShiftedDates(pseudonyms.days(patient));
        cleaner = new TextCleaner(source);
    }

    Attributes run() {
        Attributes clean = new Attributes(source.size());
        copy(source, clean, Inside.KEPT);
        return clean;
    }

    private void copy(Attributes from, Attributes to, Inside inside) {
        for (int tag : from.tags()) {
            int group = tag >>> 16;
            if ((tag & 0xFFFF) == 0 || group < 8 || group == 0xFFFE) {
                continue;
            }
            if (group % 2 == 1) {
                privateElement(from, to, tag);
            } else {
                element(from, to, tag, inside);
            }
        }
    }

    /** Known safe elements stay where they were, with the creator of their block; the creator's name is public then. */
    private void privateElement(Attributes from, Attributes to, int tag) {
        boolean wanted = options.contains(ProfileOption.RETAIN_SAFE_PRIVATE) && safePrivate.contains(from, tag)
                && !(from.value(tag) instanceof Sequence) && from.getVR(tag) != VR.UN;
        if (wanted) {
            int creator = tag & 0xFFFF0000 | tag >>> 8 & 0xFF;
            to.put(creator, from.getVR(creator), from.value(creator));
            to.put(tag, from.getVR(tag), from.value(tag));
        }
    }

    private void element(Attributes from, Attributes to, int tag, Inside inside) {
        VR vr = from.getVR(tag);
        ProfileTable.Entry entry = table.find(tag);
        Action action = entry != null ? entry.with(options) : unlisted(from, tag, vr, inside);
        switch (action) {
            case REMOVE -> {
            }
            case EMPTY -> to.setNull(tag, vr);
            case KEEP -> keep(from, to, tag, inside);
            case DUMMY -> dummy(from, to, tag, inside);
            case CLEAN -> clean(from, to, tag);
            case REPLACE_UID -> replace(from, to, tag, inside);
        }
    }

    private Action unlisted(Attributes from, int tag, VR vr, Inside inside) {
        if (Dictionary.standard().vr(tag) == null || vr == VR.UN) {
            return Action.REMOVE;
        }
        return switch (vr) {
            case UI -> options.contains(ProfileOption.RETAIN_UIDS) || UidTags.namesAKind(tag) ? Action.KEEP : Action.REPLACE_UID;
            case DA, DT, TM -> ofDate();
            case PN -> Action.DUMMY;
            case SQ, CS -> Action.KEEP;
            case LT, ST, UT -> inside == Inside.CLEANED || options.contains(ProfileOption.CLEAN_DESCRIPTORS) ? Action.CLEAN
                    : Action.DUMMY;
            default -> switch (inside) {
                case KEPT -> Action.KEEP;
                case DUMMY -> Action.DUMMY;
                case DUMMY_CONTENT -> StandardCodes.isPart(from, tag) ? Action.KEEP : Action.DUMMY;
                case CLEANED -> StandardCodes.isPart(from, tag) ? Action.KEEP : Action.CLEAN;
            };
        };
    }

    private Action ofDate() {
        return options.contains(ProfileOption.RETAIN_FULL_DATES) ? Action.KEEP
                : options.contains(ProfileOption.RETAIN_MODIFIED_DATES) ? Action.CLEAN : Action.DUMMY;
    }

    private void keep(Attributes from, Attributes to, int tag, Inside inside) {
        if (from.value(tag) instanceof Sequence items) {
            copyItems(items, to, tag, inside);
        } else {
            to.put(tag, from.getVR(tag), from.value(tag));
        }
    }

    private void copyItems(Sequence items, Attributes to, int tag, Inside inside) {
        to.newSequence(tag);
        for (Attributes item : items) {
            Attributes copy = to.newItem(tag);
            copy(item, copy, inside);
        }
    }

    private void dummy(Attributes from, Attributes to, int tag, Inside inside) {
        VR vr = from.getVR(tag);
        if (from.value(tag) instanceof Sequence items) {
            copyItems(items, to, tag, tag == Tag.ContentSequence ? Inside.DUMMY_CONTENT : Inside.DUMMY);
        } else if (!from.containsValue(tag)) {
            to.setNull(tag, vr);
        } else if (vr == VR.UI) {
            replace(from, to, tag, inside);
        } else if (vr.isBinaryNumber() || vr == VR.DS || vr == VR.IS) {
            DummyValues.zeros(to, tag, vr, from.getStrings(tag).length);
        } else {
            DummyValues.put(to, tag, vr);
        }
    }

    private void clean(Attributes from, Attributes to, int tag) {
        VR vr = from.getVR(tag);
        if (from.value(tag) instanceof Sequence items) {
            copyItems(items, to, tag, Inside.CLEANED);
            return;
        }
        switch (vr) {
            case DA -> moved(from, to, tag, true);
            case DT -> moved(from, to, tag, false);
            case AE, LO, SH, LT, ST, UT, UC -> cleanText(from, to, tag, vr);
            case PN -> dummy(from, to, tag, Inside.KEPT);
            default -> {
                // Nobody can clean a run of bytes.
                if (vr.isText() || vr.isBinaryNumber()) {
                    to.put(tag, vr, from.value(tag));
                }
            }
        }
    }

    private void cleanText(Attributes from, Attributes to, int tag, VR vr) {
        if (tag == Tag.TimezoneOffsetFromUTC) {
            to.put(tag, vr, from.value(tag));
            return;
        }
        String[] texts = Arrays.stream(from.getStrings(tag)).map(cleaner::clean).toArray(String[]::new);
        if (Arrays.stream(texts).allMatch(String::isEmpty)) {
            to.setNull(tag, vr);
        } else {
            to.setString(tag, vr, texts);
        }
    }

    /** A date that cannot be moved is left empty: nobody knows what it says. */
    private void moved(Attributes from, Attributes to, int tag, boolean day) {
        String[] values = Arrays.stream(from.getStrings(tag)).map(v -> (day ? dates.date(v) : dates.dateTime(v)))
                .map(moved -> moved.orElse("")).toArray(String[]::new);
        if (Arrays.stream(values).allMatch(String::isEmpty)) {
            to.setNull(tag, from.getVR(tag));
        } else {
            to.setString(tag, from.getVR(tag), values);
        }
    }

    private void replace(Attributes from, Attributes to, int tag, Inside inside) {
        if (from.getVR(tag) != VR.UI) {
            keep(from, to, tag, inside);
            return;
        }
        String[] uids = Arrays.stream(from.getStrings(tag))
                .map(uid -> uid.isEmpty() || UidTags.isStandard(uid) ? uid : pseudonyms.uid(uid)).toArray(String[]::new);
        if (uids.length == 0) {
            to.setNull(tag, VR.UI);
        } else {
            to.setString(tag, VR.UI, uids);
        }
    }
}
