package org.septum.ai.tumour.series;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.septum.ai.AnalysisInput;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;
import org.septum.imaging.registration.Alignment;
import org.septum.imaging.registration.Registration;
import org.septum.imaging.registration.RigidTransform;
import org.septum.imaging.registration.UnalignableException;
import org.septum.imaging.resample.Resampling;
import org.septum.imaging.study.Series;
import org.septum.imaging.window.VolumeQuantiles;

/**
 * The pictures of one head by role, all on the FLAIR's grid. A series on another grid is resampled (trilinear, in patient space);
 * before that it is aligned with the FLAIR (rigid, mutual information), and so is a DICOM series on the FLAIR's own grid, because the
 * patient may have moved between the two. Other files on one grid were brought there by somebody and are taken as they are. Owns the
 * volumes but one it was lent; closing it closes them.
 */
public final class HeadVolumes implements AutoCloseable {
    private static final double BACKGROUND = 0.01;
    private static final double SAME_PLACE_MM = 0.01;

    private final Map<MrRole, Volume> volumes = new EnumMap<>(MrRole.class);
    private final Map<MrRole, Series> series = new EnumMap<>(MrRole.class);
    private final List<Warning> warnings = new ArrayList<>();
    private final Optional<Volume> open;

    private HeadVolumes(Optional<Volume> open) {
        this.open = open;
    }

    /**
     * Reads and places the series of some roles.
     *
     * @param wanted the roles a model looks at; others are not read. The FLAIR always is
     * @throws UnusableInputException where a file cannot be read, or a series does not lie where the FLAIR does
     */
    public static HeadVolumes load(StudyRoles roles, Set<MrRole> wanted, Progress progress) throws IOException {
        return load(new HeadVolumes(Optional.empty()), roles, wanted, progress);
    }

    /**
     * As {@link #load}, where the FLAIR is open already.
     *
     * @param flair borrowed: it stays its owner's, who closes it after this
     */
    public static HeadVolumes around(Volume flair, StudyRoles roles, Set<MrRole> wanted, Progress progress) throws IOException {
        return load(new HeadVolumes(Optional.of(flair)), roles, wanted, progress);
    }

    private static HeadVolumes load(HeadVolumes head, StudyRoles roles, Set<MrRole> wanted, Progress progress) throws IOException {
        try {
            List<MrRole> order = List.of(MrRole.values()).stream().filter(role -> roles.byRole().containsKey(role)
                    && (role == MrRole.FLAIR || wanted.contains(role))).toList();
            for (int i = 0; i < order.size(); i++) {
                Progress part = progress.part((double) i / order.size(), (i + 1.0) / order.size());
                head.add(order.get(i), roles.byRole().get(order.get(i)), part);
            }
            return head;
        } catch (IOException | RuntimeException | Error e) {
            head.close();
            throw e;
        }
    }

    private void add(MrRole role, Series of, Progress progress) throws IOException {
        series.put(role, of);
        if (role == MrRole.FLAIR) {
            volumes.put(role, open.isPresent() ? open.get() : of.load(progress));
            return;
        }
        Volume loaded = of.load(progress.part(0, 0.4));
        try {
            volumes.put(role, placed(role, of, loaded, progress.part(0.4, 1)));
        } catch (UnalignableException e) {
            throw new UnusableInputException(of.info().files().getFirst(),
                    "cannot be laid on the FLAIR as %s: %s".formatted(role.text(), e.getMessage()), e);
        } finally {
            if (volumes.get(role) != loaded) {
                loaded.close();
            }
        }
    }

    /** The volume itself where it lies as the FLAIR does, else a new one. */
    private Volume placed(MrRole role, Series of, Volume loaded, Progress progress) throws UnalignableException {
        boolean together = flair().grid().isSamePlace(loaded.grid(), SAME_PLACE_MM);
        if (together && of.source(0, 0).isEmpty()) {
            return loaded;
        }
        RigidTransform move = move(role, of, loaded, progress.part(0, 0.8));
        if (together && move.equals(RigidTransform.identity())) {
            return loaded;
        }
        float outside = (float) new VolumeQuantiles(loaded, 0).of(BACKGROUND);
        return Resampling.linear(loaded, flair().grid(), move, outside, progress.part(0.8, 1));
    }

    private RigidTransform move(MrRole role, Series of, Volume loaded, Progress progress) throws UnalignableException {
        Alignment alignment = Registration.align(flair(), loaded, progress);
        if (!alignment.isTrusted()) {
            warnings.add(new Warning("not-aligned", "%s could not be aligned with the FLAIR and lies where its files say: %s"
                    .formatted(role.text(), alignment.doubts().getFirst().text())));
            return RigidTransform.identity();
        }
        if (!alignment.isNeeded()) {
            return RigidTransform.identity();
        }
        warnings.add(new Warning("aligned", String.format(Locale.ROOT,
                "%s (%s) was moved onto the FLAIR by %.1f mm and %.1f°: the patient lay elsewhere.", role.text(),
                of.info().description(), alignment.movedMm(), alignment.turnedDegrees())));
        return alignment.move();
    }

    /** The FLAIR, borrowed. */
    public Volume flair() {
        return volumes.get(MrRole.FLAIR);
    }

    /** One input for each role; the volumes are borrowed. */
    public List<AnalysisInput> inputs() {
        return volumes.keySet().stream().map(role -> new AnalysisInput(role.id(), volumes.get(role),
                series.get(role).info().modality(), series.get(role).info().description())).toList();
    }

    /** A series on the FLAIR's grid. @param volume borrowed */
    public record Placed(MrRole role, Series series, Volume volume) {}

    /** All of them, the FLAIR first. */
    public List<Placed> placed() {
        return volumes.keySet().stream().map(role -> new Placed(role, series.get(role), volumes.get(role))).toList();
    }

    /** The series that were read, the FLAIR first. */
    public List<Series> series() {
        return List.copyOf(series.values());
    }

    /** What was done to bring them together, for a reader. */
    public List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void close() {
        volumes.values().stream().filter(v -> open.isEmpty() || v != open.get()).forEach(Volume::close);
    }
}
