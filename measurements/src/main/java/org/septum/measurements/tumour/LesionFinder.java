package org.septum.measurements.tumour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.septum.imaging.AxialPlanes;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.LabelledPixels;
import org.septum.imaging.parts.ConnectedParts;

/** Finds lesions and measures each on the axial plane where the product of its diameters is largest. */
final class LesionFinder {
    private final LabelMap map;
    private final AxialPlanes planes;
    private final ConnectedParts parts;
    private final IntPredicate measured;

    /** By lesion and plane: pixels that are measured, and pixels that are where they lie between those. */
    private final List<TreeMap<Integer, Pixels>> seen = new ArrayList<>();

    private record Pixels(List<Integer> measured, List<Integer> between) {
        Pixels() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private LesionFinder(LabelMap map, IntPredicate whole, IntPredicate measured) {
        this.map = map;
        planes = AxialPlanes.of(map.grid());
        parts = ConnectedParts.of(map, 0, whole);
        this.measured = measured;
    }

    /**
     * Lesions that enhance: pieces of the core that hang together and enhance somewhere. Measured is what enhances, with the
     * necrosis between its walls; necrosis or non-enhancing tumour beyond them is not.
     */
    static List<Lesion> enhancing(LabelMap map, LabelSet labels) {
        return new LesionFinder(map, TumourRegion.CORE.in(labels), TumourRegion.ENHANCING.in(labels)).find();
    }

    /** Pieces of the whole tumour. */
    static List<Lesion> abnormal(LabelMap map, LabelSet labels) {
        IntPredicate whole = TumourRegion.WHOLE.in(labels);
        return new LesionFinder(map, whole, whole).find();
    }

    private List<Lesion> find() {
        double voxelMl = map.grid().voxelMl();
        for (int part = 0; part < parts.count() && parts.voxels(part) * voxelMl >= Lesions.SMALLEST_ML; part++) {
            seen.add(new TreeMap<>());
        }
        for (int plane = 0; plane < planes.planes() && !seen.isEmpty(); plane++) {
            look(plane);
        }
        List<Lesion> lesions = new ArrayList<>();
        for (int part = 0; part < seen.size(); part++) {
            lesion(lesions.size() + 1, parts.voxels(part) * voxelMl, seen.get(part)).ifPresent(lesions::add);
        }
        return lesions;
    }

    private void look(int plane) {
        byte[] labels = planes.labels(map, plane);
        for (int pixel = LabelledPixels.next(labels, 0); pixel < labels.length; pixel = LabelledPixels.next(labels, pixel + 1)) {
            int[] voxel = planes.voxel(pixel % planes.columns(), pixel / planes.columns(), plane);
            int part = parts.at(voxel[0], voxel[1], voxel[2]);
            if (part >= 0 && part < seen.size()) {
                Pixels pixels = seen.get(part).computeIfAbsent(plane, p -> new Pixels());
                (measured.test(Byte.toUnsignedInt(labels[pixel])) ? pixels.measured : pixels.between).add(pixel);
            }
        }
    }

    private Optional<Lesion> lesion(int number, double ml, TreeMap<Integer, Pixels> byPlane) {
        List<Section> sections = new ArrayList<>();
        byPlane.forEach((plane, pixels) -> Section.of(planes, plane, pixels.measured)
                .ifPresent(s -> sections.add(pixels.between.isEmpty() ? s : s.filledWith(pixels.measured, pixels.between))));
        sections.sort(Comparator.comparingDouble(s -> -s.largestProduct()));
        Section largest = null;
        Cross best = null;
        for (Section section : sections) {
            if (best != null && section.largestProduct() <= best.product()) {
                break;
            }
            Cross cross = Cross.of(section.region()).orElse(null);
            if (cross != null && (best == null || cross.product() > best.product())) {
                best = cross;
                largest = section;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        Bidimensional size = largest.size(best);
        return Optional.of(new Lesion(number, ml, sections.size(), largest.plane(), size,
                Lesions.measurable(size, sections.size(), planes), false));
    }
}
