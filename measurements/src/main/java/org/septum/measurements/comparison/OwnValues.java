package org.septum.measurements.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.TumourPart;

/**
 * The anatomy's values in those of a label set: {@link LabelConvention} turned round, so that an expert's piece can be taken over
 * into labels whose values mean otherwise. A part of a tumour that the set has no label for becomes tumour that is not divided.
 *
 * @param labels the set and, of a tumour, the label of what is not divided, which may have to be listed once a voxel gets it
 * @param own by the anatomy's value: the set's
 */
public record OwnValues(LabelSet labels, SortedMap<Integer, Integer> own) {
    /** @param convention what the set's values mean */
    public static OwnValues of(Anatomy anatomy, LabelSet labels, LabelConvention convention) {
        SortedMap<Integer, Integer> own = new TreeMap<>();
        convention.ours().forEach((value, meant) -> own.putIfAbsent(meant, value));
        if (anatomy == Anatomy.HEART) {
            return new OwnValues(labels, own);
        }
        List<Label> all = new ArrayList<>(labels.labels());
        if (!own.containsKey(Anatomy.UNDIVIDED)) {
            Label undivided = TumourPart.UNDIVIDED.label();
            int value = undivided.value();
            while (labels.byValue(value).isPresent()) {
                value = value % 255 + 1;
            }
            all.add(new Label(value, undivided.id(), undivided.name(), undivided.rgb(), undivided.code()));
            own.put(Anatomy.UNDIVIDED, value);
        }
        for (TumourPart part : TumourPart.values()) {
            own.putIfAbsent(part.label().value(), own.get(Anatomy.UNDIVIDED));
        }
        return new OwnValues(new LabelSet(all), own);
    }

    /** The label of one of the anatomy's values, other than 0. @throws IllegalArgumentException where there is none */
    public Label label(int value) {
        Integer mine = own.get(value);
        if (mine == null) {
            throw new IllegalArgumentException("no label means " + value);
        }
        return labels.byValue(mine).orElseThrow();
    }

    /**
     * A map of the anatomy's values in the set's, on the same grid.
     *
     * @throws UnknownLabelsException naming a structure of the map that the set has no label for
     */
    public LabelMap of(LabelMap map, Anatomy anatomy) throws UnknownLabelsException {
        for (int value : LabelConvention.present(map)) {
            if (!own.containsKey(value)) {
                throw new UnknownLabelsException("has no label for what the other calls " + anatomy.regions(true).stream()
                        .filter(r -> r.has(value)).map(Region::name).findFirst().orElse(String.valueOf(value)));
            }
        }
        return LabelConvention.exchanged(map, own);
    }
}
