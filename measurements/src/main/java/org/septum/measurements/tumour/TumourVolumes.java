package org.septum.measurements.tumour;

import java.util.ArrayList;
import java.util.List;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.TumourPart;
import org.septum.imaging.parts.ConnectedParts;
import org.septum.measurements.Measurement;

/**
 * Volumes of a tumour's regions in mL.
 *
 * @param ml by the ordinal of {@link TumourPart}
 * @param lesions pieces of the whole tumour that are not smaller than a sphere of 5 mm
 */
record TumourVolumes(double[] ml, int lesions) {
    static TumourVolumes of(LabelMap map, LabelSet labels) {
        long[] counts = new long[256];
        for (int slice = 0; slice < map.grid().slices(); slice++) {
            for (byte label : map.frame(slice, 0)) {
                counts[Byte.toUnsignedInt(label)]++;
            }
        }
        double voxelMl = map.grid().voxelMl();
        double[] ml = new double[TumourPart.values().length];
        for (TumourPart part : TumourPart.values()) {
            ml[part.ordinal()] = labels.byId(part.id()).map(l -> counts[l.value()] * voxelMl).orElse(0.0);
        }
        ConnectedParts parts = ConnectedParts.of(map, 0, TumourRegion.WHOLE.in(labels));
        int lesions = 0;
        while (lesions < parts.count() && parts.voxels(lesions) * voxelMl >= Lesions.SMALLEST_ML) {
            lesions++;
        }
        return new TumourVolumes(ml, lesions);
    }

    double of(TumourPart part) {
        return ml[part.ordinal()];
    }

    double of(TumourRegion region) {
        return region.parts().stream().mapToDouble(this::of).sum();
    }

    /** Of all regions, or of the whole tumour alone where its parts were not told apart. */
    List<Measurement> measurements(boolean divided) {
        List<Measurement> found = new ArrayList<>();
        for (TumourRegion region : TumourRegion.values()) {
            if (divided || region == TumourRegion.WHOLE) {
                found.add(new Measurement(region.measurementId(), region.title(), of(region), "mL", method(region)));
            }
        }
        return found;
    }

    private static String method(TumourRegion region) {
        return switch (region) {
            case WHOLE -> "voxels of all parts of the tumour × volume of a voxel";
            case CORE -> "voxels of enhancing tumour, necrosis and non-enhancing tumour × volume of a voxel";
            default -> "voxels × volume of a voxel";
        };
    }
}
