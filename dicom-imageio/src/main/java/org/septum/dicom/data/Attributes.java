package org.septum.dicom.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * A data set: elements in order of their tags, with dcm4che's way of asking for them. What is absent, empty or not readable as
 * what was asked for gives the default; arrays and sequences are then empty, never null. Values are decoded each time they are
 * asked for.
 *
 * <p>Reading from several threads is safe as long as nobody sets.
 */
public final class Attributes {
    private int[] tags;
    private VR[] vrs;
    private Value[] values;
    private int size;
    private Attributes parent;
    private CharacterSet characterSet;

    public Attributes() {
        this(16);
    }

    public Attributes(int capacity) {
        tags = new int[capacity];
        vrs = new VR[capacity];
        values = new Value[capacity];
    }

    // ---- structure

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** All tags, ascending (unsigned). */
    public int[] tags() {
        return Arrays.copyOf(tags, size);
    }

    public boolean contains(int tag) {
        return indexOf(tag) >= 0;
    }

    /** Whether the element is there and has a value. */
    public boolean containsValue(int tag) {
        return switch (value(tag)) {
            case null -> false;
            case Value.Run run -> run.length() > 0;
            case Text text -> !text.values().isEmpty();
            case Sequence sequence -> !sequence.isEmpty();
            case Fragments fragments -> !fragments.fragments().isEmpty();
        };
    }

    /** The VR as read or set; null where the tag is absent. */
    public VR getVR(int tag) {
        int index = indexOf(tag);
        return index < 0 ? null : vrs[index];
    }

    /** The value before it is decoded; null where the tag is absent. */
    public Value value(int tag) {
        int index = indexOf(tag);
        return index < 0 ? null : values[index];
    }

    /** Sets an element, in the place of one with the same tag. */
    public void put(int tag, VR vr, Value value) {
        int index = indexOf(tag);
        if (index < 0) {
            index = -index - 1;
            makeRoom(index);
        }
        tags[index] = tag;
        vrs[index] = vr;
        values[index] = value;
        if (tag == Tag.SpecificCharacterSet) {
            characterSet = null;
        }
    }

    private void makeRoom(int index) {
        if (size == tags.length) {
            int capacity = size * 2 + 4;
            tags = Arrays.copyOf(tags, capacity);
            vrs = Arrays.copyOf(vrs, capacity);
            values = Arrays.copyOf(values, capacity);
        }
        System.arraycopy(tags, index, tags, index + 1, size - index);
        System.arraycopy(vrs, index, vrs, index + 1, size - index);
        System.arraycopy(values, index, values, index + 1, size - index);
        size++;
    }

    /** Takes an element out; false where there was none. */
    public boolean remove(int tag) {
        int index = indexOf(tag);
        if (index < 0) {
            return false;
        }
        size--;
        System.arraycopy(tags, index + 1, tags, index, size - index);
        System.arraycopy(vrs, index + 1, vrs, index, size - index);
        System.arraycopy(values, index + 1, values, index, size - index);
        values[size] = null;
        return true;
    }

    private int indexOf(int tag) {
        int low = 0;
        int high = size - 1;
        if (high < 0 || Integer.compareUnsigned(tags[high], tag) < 0) {
            return -size - 1;
        }
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Integer.compareUnsigned(tags[middle], tag);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    /** The data set this one is an item of; null for a whole data set. */
    public Attributes parent() {
        return parent;
    }

    void adopt(Attributes owner) {
        parent = owner;
        characterSet = null;
    }

    /** The character set that holds here: this data set's own or the nearest one around it. */
    public CharacterSet characterSet() {
        if (characterSet != null) {
            return characterSet;
        }
        int index = indexOf(Tag.SpecificCharacterSet);
        if (index < 0) {
            return parent == null ? CharacterSet.DEFAULT : parent.characterSet();
        }
        // Code strings whatever the file says: the VR of other text would ask for this very character set.
        characterSet = CharacterSet.of(List.of(Values.strings(VR.CS, values[index], this)));
        return characterSet;
    }

    // ---- text

    /** The first value as text, or null. Numbers become text too. */
    public String getString(int tag) {
        return getString(tag, null);
    }

    public String getString(int tag, String defaultValue) {
        return getString(tag, 0, defaultValue);
    }

    /** The value at an index as text; the default where there is none or it is empty. */
    public String getString(int tag, int index, String defaultValue) {
        String[] texts = getStrings(tag);
        return index < texts.length && !texts[index].isEmpty() ? texts[index] : defaultValue;
    }

    /** All values as text; none where the tag is absent or empty. */
    public String[] getStrings(int tag) {
        int index = indexOf(tag);
        return index < 0 ? new String[0] : Values.strings(vrs[index], values[index], this);
    }

    // ---- numbers

    public int getInt(int tag, int defaultValue) {
        int[] all = getInts(tag);
        return all.length == 0 ? defaultValue : all[0];
    }

    /** All values as whole numbers; none where one of them is no whole number of 32 bits (unsigned ones wrap). */
    public int[] getInts(int tag) {
        int index = indexOf(tag);
        return index < 0 ? new int[0] : Values.ints(vrs[index], values[index], this);
    }

    public double getDouble(int tag, double defaultValue) {
        double[] all = getDoubles(tag);
        return all.length == 0 ? defaultValue : all[0];
    }

    /** All values as numbers; none where one of them is no number. */
    public double[] getDoubles(int tag) {
        int index = indexOf(tag);
        return index < 0 ? new double[0] : Values.doubles(vrs[index], values[index], this);
    }

    public float getFloat(int tag, float defaultValue) {
        return (float) getDouble(tag, defaultValue);
    }

    /** As {@link #getDoubles}, rounded to floats. */
    public float[] getFloats(int tag) {
        double[] all = getDoubles(tag);
        float[] floats = new float[all.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) all[i];
        }
        return floats;
    }

    // ---- bytes and items

    /** The value's bytes, little endian whatever the stream's order was. Empty where absent. Pixel data is read from the file. */
    public byte[] getBytes(int tag) throws IOException {
        int index = indexOf(tag);
        return index < 0 ? new byte[0] : Values.bytes(vrs[index], values[index], this);
    }

    /** As {@link #getBytes(int)} for elements that were read with the header, where no file is touched. */
    byte[] bytesAtHand(int tag) {
        try {
            return getBytes(tag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The items; none where absent. The list is the data set's own when there is a sequence. */
    public List<Attributes> getSequence(int tag) {
        return value(tag) instanceof Sequence sequence ? sequence : List.of();
    }

    /** The first item of a sequence, or null. */
    public Attributes getNestedDataset(int tag) {
        List<Attributes> items = getSequence(tag);
        return items.isEmpty() ? null : items.getFirst();
    }

    /** The item at an index of a sequence, or null. */
    public Attributes getNestedDataset(int tag, int index) {
        List<Attributes> items = getSequence(tag);
        return index >= 0 && index < items.size() ? items.get(index) : null;
    }

    // ---- setting

    public void setNull(int tag, VR vr) {
        put(tag, vr, vr == VR.SQ ? new Sequence(this) : Bytes.EMPTY);
    }

    /** Sets text. Binary VRs take the numbers the texts spell. */
    public void setString(int tag, VR vr, String... texts) {
        if (vr.isText()) {
            put(tag, vr, new Text(List.of(texts)));
        } else if (Numbers.isFloating(vr)) {
            setDouble(tag, vr, Arrays.stream(texts).mapToDouble(Double::parseDouble).toArray());
        } else {
            setLong(tag, vr, Arrays.stream(texts).mapToLong(Long::parseLong).toArray());
        }
    }

    /** Sets whole numbers; AT takes tags. Throws IllegalArgumentException where the VR cannot hold one. */
    public void setInt(int tag, VR vr, int... numbers) {
        boolean unsigned = vr == VR.AT || vr == VR.UL;
        setLong(tag, vr, Arrays.stream(numbers).mapToLong(n -> unsigned ? Integer.toUnsignedLong(n) : n).toArray());
    }

    public void setLong(int tag, VR vr, long... numbers) {
        if (vr.isText()) {
            put(tag, vr, new Text(Arrays.stream(numbers).mapToObj(Long::toString).toList()));
        } else {
            put(tag, vr, new Bytes(Numbers.encode(vr, numbers)));
        }
    }

    /** Sets numbers; DS takes the closest text of 16 characters. */
    public void setDouble(int tag, VR vr, double... numbers) {
        if (vr.isText()) {
            put(tag, vr, new Text(Arrays.stream(numbers).mapToObj(TextNumbers::decimal).toList()));
        } else if (Numbers.isFloating(vr)) {
            put(tag, vr, new Bytes(Numbers.encode(vr, numbers)));
        } else {
            setLong(tag, vr, Arrays.stream(numbers).mapToLong(Math::round).toArray());
        }
    }

    /** Sets bytes, little endian. The array is not copied. */
    public void setBytes(int tag, VR vr, byte[] bytes) {
        put(tag, vr, new Bytes(bytes));
    }

    /** An empty sequence in the place of what was there; add items to it. */
    public Sequence newSequence(int tag) {
        Sequence sequence = new Sequence(this);
        put(tag, VR.SQ, sequence);
        return sequence;
    }

    /** Adds an empty item to a sequence, which is made where it is missing. */
    public Attributes newItem(int tag) {
        Sequence sequence = value(tag) instanceof Sequence present ? present : newSequence(tag);
        Attributes item = new Attributes();
        sequence.add(item);
        return item;
    }

    /** Copies every element of another data set over. Items are shared out as copies, bytes are shared. */
    public void addAll(Attributes other) {
        for (int i = 0; i < other.size; i++) {
            if (other.values[i] instanceof Sequence items) {
                Sequence copies = newSequence(other.tags[i]);
                items.forEach(item -> copies.add(new Attributes(item)));
            } else {
                put(other.tags[i], other.vrs[i], other.values[i]);
            }
        }
    }

    /** A copy that can be changed without changing the other. */
    public Attributes(Attributes other) {
        this(other.size);
        addAll(other);
    }

    // ---- private elements

    /**
     * Where a private element is in this data set (PS3.5 section 7.8).
     *
     * @param group an odd group
     * @param element the lower byte of its element number
     */
    public OptionalInt privateTag(String creator, int group, int element) {
        return PrivateBlocks.find(this, creator, group, element);
    }

    /** As {@link #privateTag}, reserving a block for the creator where it has none. */
    public int reservePrivateTag(String creator, int group, int element) {
        return PrivateBlocks.reserve(this, creator, group, element);
    }

    /** The creator whose block a private tag is in, or null. */
    public String privateCreator(int tag) {
        return PrivateBlocks.creator(this, tag);
    }

    /**
     * Lets values in {@code from} point into {@code to}, which holds the same bytes at the same places, so that a large buffer
     * can be forgotten.
     */
    public void moveBytes(byte[] from, byte[] to) {
        for (int i = 0; i < size; i++) {
            switch (values[i]) {
                case Bytes bytes when bytes.array() == from && bytes.size() > 0 -> values[i] =
                        new Bytes(to, bytes.offset(), bytes.size(), bytes.declaredLength(), bytes.bigEndian());
                case Sequence items -> items.forEach(item -> item.moveBytes(from, to));
                default -> {
                }
            }
        }
    }

    /** The elements as text, one a line. */
    @Override
    public String toString() {
        return Dump.of(this);
    }
}
