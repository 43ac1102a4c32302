package org.septum.ai.tumour;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.septum.ai.AnalysisRequest;
import org.septum.ai.AnalysisResult;
import org.septum.ai.FrameListener;
import org.septum.ai.UnfitInputException;
import org.septum.ai.inference.Network;
import org.septum.ai.inference.NetworkSource;
import org.septum.ai.inference.StepClock;
import org.septum.ai.model.Manifest;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.postprocess.CleanUp;
import org.septum.ai.tiles.TiledSegmenter;
import org.septum.ai.tumour.series.MrRole;
import org.septum.imaging.AxialPlanes;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.Provenance;
import org.septum.imaging.Segmentation;
import org.septum.imaging.TumourPart;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;

/** Finds a tumour with a network of volumes, which sees all series at once, tile by tile. */
final class TiledTumour {
    private static final double SEGMENTED = 0.9;

    private final ModelPackage model;
    private final NetworkSource networks;

    TiledTumour(ModelPackage model, NetworkSource networks) {
        this.model = model;
        this.networks = networks;
    }

    /** As {@link TumourPipeline#run}. */
    AnalysisResult run(AnalysisRequest request, TumourInput input, StepClock clock, Progress progress, FrameListener listener)
            throws UnfitInputException, IOException {
        TumourPackages.check(model);
        Manifest manifest = model.manifest();
        Network network = networks.network(model, request.precision());
        clock.loaded();
        long begin = System.nanoTime();
        checkHead(input);
        clock.prepared(System.nanoTime() - begin);
        progress.checkCancelled();
        Set<MrRole> roles = TumourPackages.roles(model);
        TumourParts parts = TumourParts.of(manifest, roles);
        Segmentation segmentation = new Segmentation(LabelMap.empty(input.flair().grid()), parts.labels(),
                new Provenance(model.id(), manifest.version(), request.precision().id(),
                        model.weightsSha256(request.precision())),
                Optional.empty());
        listener.started(segmentation);
        TiledSegmenter.Outcome outcome = new TiledSegmenter(TumourPipeline.TASK, manifest.tiles().orElseThrow())
                .segment(network, pictures(input, roles), segmentation.map(), progress.part(0.05, SEGMENTED));
        clock.prepared(outcome.prepareNanos());
        clock.waited(outcome.inferNanos());
        long start = System.nanoTime();
        List<Double> leftOut = finish(segmentation.map(), parts, listener);
        clock.cleaned(outcome.labelNanos() + System.nanoTime() - start);
        progress.report(1, "done");
        List<Warning> warnings = new ArrayList<>(outcome.warnings());
        warnings.addAll(TumourWarnings.of(input, AxialPlanes.of(input.flair().grid()), parts, segmentation,
                reachesAnEnd(segmentation.map()), leftOut));
        return new AnalysisResult(segmentation, manifest, warnings, clock.timing());
    }

    private static void checkHead(TumourInput input) throws UnfitInputException {
        input.measureScales(List.of(new TumourChannel(MrRole.FLAIR, 0)), Double.POSITIVE_INFINITY);
        HeadCheck.refuseOthers(HeadPlace.of(AxialPlanes.of(input.flair().grid()), input.flair(), input.scale(MrRole.FLAIR)));
    }

    private static Map<String, Volume> pictures(TumourInput input, Set<MrRole> roles) {
        Map<String, Volume> pictures = new HashMap<>();
        for (MrRole role : roles) {
            if (input.has(role)) {
                pictures.put(role.id(), input.volume(role));
            }
        }
        return pictures;
    }

    private List<Double> finish(LabelMap map, TumourParts parts, FrameListener listener) {
        for (int slice = 0; !parts.divided() && slice < map.grid().slices(); slice++) {
            byte[] labels = map.frame(slice, 0);
            for (int i = 0; i < labels.length; i++) {
                labels[i] = labels[i] == 0 ? 0 : (byte) TumourPart.UNDIVIDED.label().value();
            }
        }
        List<Double> leftOut = new CleanUp(parts.cleanUp(model.manifest())).clean(map, 0);
        for (int slice = 0; slice < map.grid().slices(); slice++) {
            listener.frameDone(slice, 0);
        }
        listener.phaseDone(0);
        return leftOut;
    }

    /** Whether anything lies in the first or last slice. */
    private static boolean reachesAnEnd(LabelMap map) {
        for (int slice : new int[] {0, map.grid().slices() - 1}) {
            for (byte label : map.frame(slice, 0)) {
                if (label != 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
