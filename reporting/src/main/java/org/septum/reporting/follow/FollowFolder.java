package org.septum.reporting.follow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.septum.imaging.UnusableInputException;
import org.septum.reporting.Software;
import org.septum.reporting.folder.Staging;
import org.septum.reporting.picture.CourseChart;

/** Writes follow.json, follow.csv and follow.png into a folder, all of them or none. */
public final class FollowFolder {
    private static final List<String> FILES = List.of("follow.csv", "follow.png", "follow.json");

    private FollowFolder() {}

    /**
     * @return the names of the files written
     * @throws UnusableInputException naming the folder and the reason where it cannot be written; nothing is left behind
     */
    public static List<String> write(FollowUp follow, Software software, Path folder) throws UnusableInputException {
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
            Files.writeString(staging.folder().resolve("follow.json"), FollowDocument.json(follow, software));
            staging.moveInto(target, FILES, FILES);
        } catch (IOException e) {
            throw new UnusableInputException(folder, "the results cannot be written: " + e.getMessage(), e);
        }
        return FILES;
    }
}
