package org.septum.reporting.follow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.reporting.Software;
import org.septum.reporting.folder.Staging;
import org.septum.reporting.picture.CourseChart;

/**
 * Writes follow.json, follow.csv and follow.png into a folder, and later dates' pictures and labels on the first date's grid
 * where the pictures are at hand; all of them or none.
 */
public final class FollowFolder {
    private static final String JSON = "follow.json";

    private FollowFolder() {}

    /**
     * What was written.
     *
     * @param aligned how later pictures lie on the first one; empty where they are not at hand
     * @param files names of the files
     */
    public record Written(List<AlignedDate> aligned, List<String> files) {}

    /**
     * @throws UnusableInputException naming the folder and the reason where it cannot be written, or a picture that cannot be
     *     aligned; nothing is left behind
     * @throws java.util.concurrent.CancellationException once {@code progress} is cancelled; nothing is left behind
     */
    public static Written write(FollowUp follow, Software software, Path folder, Progress progress)
            throws UnusableInputException {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(target)) {
            throw new UnusableInputException(folder, "is a file, and results need a folder");
        }
        try (Staging staging = Staging.beside(target)) {
            Files.writeString(staging.folder().resolve("follow.csv"), FollowTable.csv(follow));
            try (OutputStream out = Files.newOutputStream(staging.folder().resolve("follow.png"))) {
                if (!ImageIO.write(CourseChart.paint(follow.course(), follow.names()), "png", out)) {
                    throw new IOException("this Java cannot write PNG pictures");
                }
            }
            AlignedPictures pictures = new AlignedPictures(staging.folder());
            List<AlignedDate> aligned = follow.pictures().isEmpty() ? List.of() : pictures.align(follow.pictures(), progress);
            Files.writeString(staging.folder().resolve(JSON), FollowDocument.json(follow, aligned, software));
            List<String> files = new ArrayList<>(List.of("follow.csv", "follow.png"));
            files.addAll(pictures.written());
            files.add(JSON);
            staging.moveInto(target, files, files);
            return new Written(aligned, files);
        } catch (UnusableInputException e) {
            throw e;
        } catch (IOException e) {
            throw new UnusableInputException(folder, "the results cannot be written: " + e.getMessage(), e);
        }
    }
}
