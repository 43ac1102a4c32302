package org.septum.viewer.viewport;

import java.util.ArrayList;
import java.util.List;
import org.septum.imaging.window.WindowLevel;
import org.septum.viewer.study.OpenSeries;

/** A named window, chosen by a number key. */
public record WindowPreset(String name, WindowLevel window) {
    /** Automatic first, then the files' own, then more and less contrast; for CT the usual tissues in Hounsfield units. */
    public static List<WindowPreset> of(OpenSeries series) {
        List<WindowPreset> all = new ArrayList<>();
        all.add(new WindowPreset("Automatic", series.auto()));
        series.source().display().window().ifPresent(w -> all.add(new WindowPreset("As stored", w)));
        if (series.info().modality().equals("CT")) {
            all.add(new WindowPreset("Soft tissue", new WindowLevel(50, 400)));
            all.add(new WindowPreset("Lung", new WindowLevel(-600, 1500)));
            all.add(new WindowPreset("Bone", new WindowLevel(400, 1800)));
            all.add(new WindowPreset("Brain", new WindowLevel(40, 80)));
        } else {
            all.add(new WindowPreset("More contrast", widened(series.auto(), 0.6)));
            all.add(new WindowPreset("Less contrast", widened(series.auto(), 1.6)));
        }
        return List.copyOf(all);
    }

    private static WindowLevel widened(WindowLevel window, double factor) {
        return new WindowLevel(window.centre(), window.width() * factor);
    }
}
