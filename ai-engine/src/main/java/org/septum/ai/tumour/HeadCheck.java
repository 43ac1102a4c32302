package org.septum.ai.tumour;

import java.util.Locale;
import org.septum.ai.UnfitInputException;

/** Refuses pictures whose bright part is not of a head's size: a spine, an abdomen, a phantom's tube. */
final class HeadCheck {
    private static final double LEAST_WIDTH_MM = 80;
    private static final double MOST_WIDTH_MM = 240;
    private static final double LEAST_DEPTH_MM = 100;
    private static final double MOST_DEPTH_MM = 280;

    private HeadCheck() {}

    static void refuseOthers(HeadPlace head) throws UnfitInputException {
        refuse(head.widthMm(), LEAST_WIDTH_MM, MOST_WIDTH_MM, "wide");
        refuse(head.depthMm(), LEAST_DEPTH_MM, MOST_DEPTH_MM, "from front to back");
    }

    private static void refuse(double mm, double least, double most, String way) throws UnfitInputException {
        if (mm < least || mm > most) {
            throw new UnfitInputException(TumourPipeline.TASK, String.format(Locale.ROOT,
                    "what the FLAIR shows is %.0f mm %s, and a head is %.0f to %.0f mm: is it one?", mm, way, least, most));
        }
    }
}
