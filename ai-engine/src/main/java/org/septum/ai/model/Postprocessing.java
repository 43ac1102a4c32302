package org.septum.ai.model;

import java.util.List;

/** A clean-up of the label map of one phase, done in the manifest's order. */
public sealed interface Postprocessing {
    /** Of each of these labels by itself, keeps the largest 26-connected piece of the 3-D label map and removes the rest. */
    record LargestComponent(List<Integer> values) implements Postprocessing {
        public LargestComponent {
            values = List.copyOf(values);
        }
    }

    /**
     * Takes each of these labels out of slices at the base where its area is less than a part of that in the next slice towards the
     * apex.
     *
     * @param leastOfNext that part, above 0 and at most 1
     */
    record BasalSlices(List<Integer> values, double leastOfNext) implements Postprocessing {
        public BasalSlices {
            values = List.copyOf(values);
            if (!(leastOfNext > 0 && leastOfNext <= 1)) {
                throw new IllegalArgumentException("not a part of the next slice: " + leastOfNext);
            }
        }
    }

    /**
     * Takes away the 26-connected pieces, in 3-D, of these labels together that are smaller than a volume.
     *
     * @param ml the least volume that stays, above 0
     */
    record LeastVolume(List<Integer> values, double ml) implements Postprocessing {
        public LeastVolume {
            values = List.copyOf(values);
            if (!(ml > 0)) {
                throw new IllegalArgumentException("not a volume: " + ml);
            }
        }
    }

    /** Fills what these labels together enclose within a slice, with the label that most of a hole's neighbours have. */
    record FillHoles(List<Integer> values) implements Postprocessing {
        public FillHoles {
            values = List.copyOf(values);
        }
    }

    /** Divides a brain's whole tumour into its parts by what T1 with contrast shows, where there is one, instead of by the network's classes. */
    record PartsByContrast() implements Postprocessing {}

    /** Keeps the largest 26-connected piece, in 3-D, of these labels together; what else there was is told in a warning. */
    record MainPiece(List<Integer> values) implements Postprocessing {
        public MainPiece {
            values = List.copyOf(values);
        }
    }
}
