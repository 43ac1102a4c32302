package org.septum.reporting.stored;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.Label;
import org.septum.imaging.PictureDigest;
import org.septum.imaging.TumourPart;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.study.Patient;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.reporting.CardiacFindings;
import org.septum.reporting.TumourFindings;

/**
 * A folder of results, read again on the pictures it was made of.
 *
 * @param folder where it lies
 * @param said what its result.json says
 * @param labels its label maps, on the pictures' grid
 */
public record ReopenedResult(Path folder, StoredAnalysis said, ReopenedLabels labels) {
    /**
     * Reads a folder; looks at every label once and at three frames of the pictures.
     *
     * @throws UnusableInputException naming the file and the reason, where a file is missing or damaged, or the result is of another task,
     *     or was made of another patient's pictures, of another series, or on another grid
     */
    public static ReopenedResult read(Path folder, OpenPictures on) throws IOException {
        StoredAnalysis said = StoredAnalysis.read(folder);
        Path file = folder.resolve(ResultText.FILE);
        checkWhole(file, said);
        checkPatient(folder, on.info().patient());
        if (!said.input().main().uid().equals(on.info().uid())) {
            throw new UnusableInputException(file, "was made of another series: " + said.input().words());
        }
        ReopenedLabels labels = ReopenedLabels.read(folder, said.labels(), on.volume().grid(), on.frames());
        if (said.input().pictures().filter(digest -> !digest.equals(PictureDigest.of(on.volume()))).isPresent()) {
            throw new UnusableInputException(file, "was made of other pictures than those open: their values differ");
        }
        try {
            said.checkOn(on.volume().grid());
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException(file, "does not fit the pictures: " + e.getMessage(), e);
        }
        return new ReopenedResult(folder, said, labels);
    }

    private static void checkWhole(Path file, StoredAnalysis said) throws UnusableInputException {
        boolean heart = said.task().equals(CardiacFindings.TASK);
        if (!heart && !said.task().equals(TumourFindings.TASK)) {
            throw new UnusableInputException(file, "is of the task %s; results of hearts and brain tumours can be opened again"
                    .formatted(said.task()));
        }
        List<Label> labels = said.labels().labels();
        boolean known = heart ? said.choices().isPresent() && said.labels().byId(CardiacReading.LV).isPresent()
                : labels.stream().allMatch(l -> TumourPart.byId(l.id()).isPresent());
        if (!known || labels.stream().anyMatch(l -> l.code() == null)) {
            throw new UnusableInputException(file, "was written by an earlier version of Septum, which did not say what its "
                    + "labels are; analyse the pictures again");
        }
    }

    private static void checkPatient(Path folder, Patient open) throws UnusableInputException {
        Optional<StoredPatient> stored = StoredPatient.of(folder);
        if (stored.isPresent() && !open.id().isBlank()
                && !stored.get().isSame(new StoredPatient(open.id().strip(), open.birthDate()))) {
            throw new UnusableInputException(folder, "holds another patient's results");
        }
    }
}
