package org.septum.ai.tumour.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.ai.UnfitInputException;
import org.septum.ai.phases.FourthAxis;
import org.septum.ai.tumour.DrawnContrasts;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Volume;
import org.septum.imaging.nifti.NiftiWriter;
import org.septum.imaging.study.FileVolume;
import org.septum.imaging.study.NiftiSeries;
import org.septum.imaging.study.Series;

/** Files whose fourth axis is contrasts: when they are taken apart, by what, and what a reader is told otherwise. */
class ContrastFilesTest {
    private static final String TASK = "brain-tumour";
    private static final MrRole[] DECATHLON = {MrRole.FLAIR, MrRole.T1, MrRole.T1CE, MrRole.T2};

    @TempDir
    Path folder;

    private static final StudyRoles.Fitness STILL = s -> s.grid().phases() > 1 ? Optional.of("it has phases") : Optional.empty();

    private final ContrastFiles files = new ContrastFiles(TASK, STILL);

    private Series written(String name, Volume volume) throws IOException {
        Path file = folder.resolve("images").resolve(name);
        Files.createDirectories(file.getParent());
        try (volume) {
            NiftiWriter.write(volume, file);
        }
        return NiftiSeries.open(file);
    }

    private Series contrasts() throws IOException {
        return written("BRATS_001.nii.gz", DrawnContrasts.of(DECATHLON));
    }

    private List<Series> apart(Series series, RoleFile... given) throws UnfitInputException, IOException {
        return files.apart(List.of(series), List.of(given), Progress.none());
    }

    private StudyRoles choose(Series series, Map<MrRole, RoleFile> given) throws UnfitInputException, IOException {
        return StudyRoles.choose(TASK, files.apart(List.of(series), given.values(), Progress.none()), STILL,
                new RolePictures(Progress.none()), given, Optional.empty());
    }

    /** Every role a volume of the file, in this order; null for one of no use. */
    private static Map<MrRole, RoleFile> inOrder(Series series, MrRole... roles) {
        Map<MrRole, RoleFile> given = new EnumMap<>(MrRole.class);
        IntStream.range(0, roles.length).filter(i -> roles[i] != null).forEach(i -> given.put(roles[i],
                new RoleFile(series.info().files().getFirst(), Optional.of(new FileVolume(i + 1, roles.length)))));
        return given;
    }

    @Test
    void eachVolumeIsASeriesWithItsOwnPixels() throws Exception {
        List<Series> apart = apart(contrasts());
        assertEquals(List.of("BRATS_001: volume 1", "BRATS_001: volume 2", "BRATS_001: volume 3", "BRATS_001: volume 4"),
                apart.stream().map(s -> s.info().description()).toList());
        for (int i = 0; i < DECATHLON.length; i++) {
            try (Volume volume = apart.get(i).load(Progress.none()); Volume wanted = DrawnContrasts.of(DECATHLON[i]);
                    Volume frame = apart.get(i).loadFrame(12, 0)) {
                assertEquals(wanted.grid(), volume.grid());
                assertEquals(-1, wanted.samples().mismatch(volume.samples()), "volume " + i);
                assertEquals(-1, wanted.frame(12, 0).mismatch(frame.samples()), "volume " + i);
            }
        }
    }

    @Test
    void theDatasetsDescriptionNamesThem() throws Exception {
        Files.writeString(folder.resolve("dataset.json"),
                "{\"modality\": {\"0\": \"FLAIR\", \"1\": \"T1w\", \"2\": \"t1gd\", \"3\": \"T2w\"}}");
        StudyRoles roles = choose(contrasts(), Map.of());
        for (int i = 0; i < DECATHLON.length; i++) {
            assertEquals(Optional.of(new FileVolume(i + 1, 4)), roles.byRole().get(DECATHLON[i]).volumeOfFile());
        }
        assertEquals(List.of(), roles.warnings());
        assertTrue(roles.why().startsWith("FLAIR \"BRATS_001: FLAIR\" by its name"), roles.why());
    }

    @Test
    void aDescriptionOfOtherPicturesSaysNothing() throws Exception {
        Files.writeString(folder.resolve("dataset.json"), "{\"channel_names\": {\"0\": \"T2\", \"1\": \"ADC\"}}");
        assertEquals("BRATS_001: volume 1", apart(contrasts()).getFirst().info().description());
        Files.writeString(folder.resolve("images/dataset.json"), "{\"modality\": [\"FLAIR\"]}");
        UnusableInputException e = assertThrows(UnusableInputException.class, () -> apart(contrasts()));
        assertTrue(e.getMessage().contains("dataset.json"), e.getMessage());
    }

    @Test
    void aReaderNamesThemInTheirOrder() throws Exception {
        Series series = contrasts();
        StudyRoles roles = choose(series, inOrder(series, MrRole.T2, null, MrRole.FLAIR, null));
        assertEquals(new FileVolume(3, 4), roles.byRole().get(MrRole.FLAIR).volumeOfFile().orElseThrow());
        assertEquals(new FileVolume(1, 4), roles.byRole().get(MrRole.T2).volumeOfFile().orElseThrow());
        UnusableInputException few = assertThrows(UnusableInputException.class,
                () -> choose(series, inOrder(series, MrRole.FLAIR, MrRole.T1)));
        assertTrue(few.getMessage().contains("holds 4 volumes and is given 2 roles; name each in their order, for example "
                + "--role flair,t1,t1ce,t2="), few.getMessage());
        Map<MrRole, RoleFile> one = Map.of(MrRole.FLAIR, RoleFile.of(series.info().files().getFirst()));
        assertTrue(assertThrows(UnusableInputException.class, () -> choose(series, one)).getMessage()
                .contains("holds 4 volumes and is given one role"));
    }

    @Test
    void aBeatIsNoContrast() throws Exception {
        Series beat = written("beat.nii.gz", DrawnContrasts.moments(4));
        assertEquals(List.of(beat), apart(beat));
        UnfitInputException e = assertThrows(UnfitInputException.class, () -> choose(beat, inOrder(beat, DECATHLON)));
        assertTrue(e.getMessage().contains("beat.nii.gz: its 4 volumes are as alike as moments of one beat"), e.getMessage());
        assertFalse(files.possible(written("long.nii.gz", DrawnContrasts.moments(9))));
        assertFalse(files.possible(written("still.nii.gz", DrawnContrasts.of(MrRole.T1))));
    }

    /** A T1 beside one whose ventricles are far smaller: too unlike for a beat, too alike for two contrasts. */
    @Test
    void whatIsNeitherIsAskedFor() throws Exception {
        Series series = written("two.nii.gz", DrawnContrasts.unclear());
        assertEquals(FourthAxis.UNCLEAR, files.axis(series, Progress.none()));
        UnfitInputException e = assertThrows(UnfitInputException.class, () -> apart(series));
        assertTrue(e.getMessage().contains("two.nii.gz holds 2 volumes"), e.getMessage());
        assertTrue(e.getMessage().contains("for example --role flair,t1="), e.getMessage());
        assertTrue(e.getMessage().contains("--task cardiac"), e.getMessage());
        assertEquals(Optional.of(new FileVolume(1, 2)),
                choose(series, inOrder(series, MrRole.FLAIR, MrRole.T1)).byRole().get(MrRole.FLAIR).volumeOfFile());
    }
}
