package org.septum.measurements.tumour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.septum.imaging.AxialPlanes;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Vector3;

/**
 * The lesions that are measured in two diameters.
 *
 * @param found by volume, the largest first
 */
public record Lesions(Kind kind, List<Lesion> found) {
    /** A lesion smaller than a sphere of 5 mm is not told from noise. */
    static final double SMALLEST_ML = Math.PI / 6 * Math.pow(5, 3) / 1000;
    /** Most target lesions (Wen et al. 2010). */
    public static final int MOST_TARGETS = 5;
    private static final double SHORTEST_MM = 10;
    /** Planes further apart ask for diameters of twice their distance. */
    private static final double THICK_MM = 5;

    /** What is measured, and whose definition that is. */
    public enum Kind {
        ENHANCING("enhancing tumour", "RANO, Wen et al., J Clin Oncol 28:1963, 2010"),
        FLAIR("FLAIR abnormality", "RANO for low-grade glioma, van den Bent et al., Lancet Oncol 12:583, 2011");

        private final String title;
        private final String source;

        Kind(String title, String source) {
            this.title = title;
            this.source = source;
        }

        public String title() {
            return title;
        }

        public String source() {
            return source;
        }
    }

    public Lesions {
        found = List.copyOf(found);
    }

    /** Lesions that enhance; where none does, or contrast was not given, what is abnormal on the FLAIR. */
    static Lesions of(LabelMap map, LabelSet labels) {
        List<Lesion> enhancing = LesionFinder.enhancing(map, labels);
        return enhancing.isEmpty() ? new Lesions(Kind.FLAIR, LesionFinder.abnormal(map, labels))
                : new Lesions(Kind.ENHANCING, enhancing);
    }

    /** The same with a reader's diameters for some lesions, by their numbers. */
    Lesions with(Map<Integer, Bidimensional> drawn, AxialPlanes planes) {
        List<Lesion> all = new ArrayList<>();
        for (Lesion lesion : found) {
            Bidimensional own = drawn.get(lesion.number());
            all.add(own == null ? lesion : new Lesion(lesion.number(), lesion.volumeMl(), lesion.planes(),
                    plane(own, planes), own, measurable(own, lesion.planes(), planes), true));
        }
        return new Lesions(kind, all);
    }

    private static int plane(Bidimensional size, AxialPlanes planes) {
        Vector3 middle = size.longest().at(0.5);
        double at = planes.toPatient().inverse().apply(middle.x(), middle.y(), middle.z())[2];
        return Math.clamp(Math.round(at), 0, planes.planes() - 1);
    }

    /** The shortest diameter RANO measures: 10 mm, or twice the distance of planes more than 5 mm apart. */
    static double shortestMm(AxialPlanes planes) {
        return planes.spacing(2) > THICK_MM ? Math.max(SHORTEST_MM, 2 * planes.spacing(2)) : SHORTEST_MM;
    }

    static boolean measurable(Bidimensional size, int seenOn, AxialPlanes planes) {
        double shortest = shortestMm(planes);
        return seenOn > 1 && size.longest().lengthMm() >= shortest && size.perpendicular().lengthMm() >= shortest;
    }

    /** The measurable lesions, at most five, those with the largest products. */
    public List<Lesion> targets() {
        return found.stream().filter(Lesion::measurable).sorted(Comparator.comparingDouble(l -> -l.size().productMm2()))
                .limit(MOST_TARGETS).toList();
    }

    /** The lesion with the largest product, measurable or not. */
    public Optional<Lesion> largest() {
        return found.stream().max(Comparator.comparingDouble(l -> l.size().productMm2()));
    }

    /** Sum of the targets' products in mm². */
    public double sumMm2() {
        return targets().stream().mapToDouble(l -> l.size().productMm2()).sum();
    }
}
