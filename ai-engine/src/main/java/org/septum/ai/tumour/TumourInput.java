package org.septum.ai.tumour;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.septum.ai.AnalysisInput;
import org.septum.ai.UnfitInputException;
import org.septum.ai.tumour.series.MrRole;
import org.septum.ai.window.HeadScale;
import org.septum.imaging.Volume;

/** The series of one analysis by their role, all on the FLAIR's grid, each with the scale of its values. */
final class TumourInput {
    private static final double SAME_PLACE_MM = 0.01;

    private final Map<MrRole, Volume> volumes = new EnumMap<>(MrRole.class);
    private final Map<MrRole, HeadScale> scales = new EnumMap<>(MrRole.class);
    private final Map<MrRole, String> names = new EnumMap<>(MrRole.class);

    private TumourInput() {}

    /**
     * Throws UnfitInputException where a series is no head's, a role is not known or given twice, the FLAIR is missing, or grids
     * differ.
     */
    static TumourInput of(List<AnalysisInput> inputs) throws UnfitInputException {
        TumourInput input = ofParts(inputs);
        for (AnalysisInput in : inputs) {
            Optional<String> misfit = TumourFit.misfit(in.volume().grid(), in.modality());
            if (misfit.isPresent()) {
                throw new UnfitInputException(TumourPipeline.TASK,
                        input.names.get(MrRole.ofId(in.role()).orElseThrow()) + ": " + misfit.get());
            }
        }
        return input;
    }

    /** The same of pictures that may show a part of a head only. */
    static TumourInput ofParts(List<AnalysisInput> inputs) throws UnfitInputException {
        TumourInput input = new TumourInput();
        for (AnalysisInput in : inputs) {
            MrRole role = MrRole.ofId(in.role()).orElseThrow(() -> new UnfitInputException(TumourPipeline.TASK,
                    "no series has the role \"%s\"; there are flair, t1, t1ce and t2".formatted(in.role())));
            if (input.volumes.put(role, in.volume()) != null) {
                throw new UnfitInputException(TumourPipeline.TASK, "two series are given as " + role.text());
            }
            input.names.put(role, role.text() + (in.description().isBlank() ? "" : " \"" + in.description() + "\""));
        }
        if (!input.volumes.containsKey(MrRole.FLAIR)) {
            throw new UnfitInputException(TumourPipeline.TASK, "there is no FLAIR, which it cannot do without");
        }
        input.checkGrids();
        return input;
    }

    private void checkGrids() throws UnfitInputException {
        for (Map.Entry<MrRole, Volume> in : volumes.entrySet()) {
            if (!flair().grid().isSamePlace(in.getValue().grid(), SAME_PLACE_MM)) {
                throw new UnfitInputException(TumourPipeline.TASK, names.get(in.getKey()) + " is not on the FLAIR's grid");
            }
        }
    }

    /** Measures the scale of the series a network is given. Throws UnfitInputException where one holds nothing usable. */
    void measureScales(List<TumourChannel> channels, double clip) throws UnfitInputException {
        for (TumourChannel channel : channels) {
            Volume volume = volumes.get(channel.role());
            if (volume != null && !scales.containsKey(channel.role())) {
                try {
                    scales.put(channel.role(), HeadScale.of(volume, clip));
                } catch (ArithmeticException e) {
                    throw new UnfitInputException(TumourPipeline.TASK, names.get(channel.role()) + ": " + e.getMessage());
                }
            }
        }
    }

    Volume flair() {
        return volumes.get(MrRole.FLAIR);
    }

    boolean has(MrRole role) {
        return volumes.containsKey(role);
    }

    Iterable<MrRole> roles() {
        return volumes.keySet();
    }

    Volume volume(MrRole role) {
        return volumes.get(role);
    }

    HeadScale scale(MrRole role) {
        return scales.get(role);
    }
}
