package org.septum.dicom.data;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** The items of a sequence. An item that is added learns whose it is, because it may inherit the character set. */
public final class Sequence extends AbstractList<Attributes> implements Value {
    private final Attributes owner;
    private final List<Attributes> items = new ArrayList<>();

    Sequence(Attributes owner) {
        this.owner = owner;
    }

    @Override
    public Attributes get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public void add(int index, Attributes item) {
        item.adopt(owner);
        items.add(index, item);
    }

    @Override
    public Attributes set(int index, Attributes item) {
        item.adopt(owner);
        return items.set(index, item);
    }

    @Override
    public Attributes remove(int index) {
        return items.remove(index);
    }
}
