package org.septum.ai.tumour.series;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads off a series' or a file's name what scanners, sites and data sets write there. */
final class RoleName {
    private static final Pattern PART = words("spine|spinal|wirbel\\w*|hws|bws|lws|lumbar|cervical|thoracic|myelo\\w*|"
            + "abdom\\w*|liver|leber|pelvis|becken|prostat\\w*|cardiac|heart|herz|knee|knie|shoulder|hip|breast|mamma|"
            + "kidney|renal|hals|neck|orbit\\w*|iac|tmj");
    private static final Pattern OTHER = words("dwi|adc|trace\\w*|diff\\w*|dti|tensor|ep2d|b ?1000|swi\\w*|swan|t2 star|asl|perf\\w*|"
            + "r?cb[fv]|mtt|tmax|ttp|dsc|dce|tof|mra|mrv|mip|angio\\w*|locs?|locali[sz]\\w*|scouts?|survey|(3|three) ?plane|seg\\w*|"
            + "masks?|labels?|bold|fmri|spectro\\w*|calib\\w*|subtract\\w*|pd|proton density|stir|psir|mt|map|maps");
    private static final Pattern T1_FLAIR = words("t1 ?w? ?flair");
    private static final Pattern FLAIR = words("\\w*flair\\w*|t2f|fluid atten\\w*|dark ?fluid|tirm");
    private static final Pattern T1 = words("t1(?!\\d)\\w*|\\w*mp ?rage\\w*|f?spgr|bravo|mpr|tfe|vibe|3d ?tfl");
    private static final Pattern T1_CONTRAST = words("t1 ?w? ?(ce|c|k?gd|gad\\w*|km|post\\w*|cont\\w*)|t1(ce|c|gd|km)");
    private static final Pattern CONTRAST = words("ce|gd|gad\\w*|km|post\\w*|contrast\\w*|kontrast\\w*|plus c|c plus|enhanced|inj\\w*");
    private static final Pattern NO_CONTRAST = words("pre|precontrast|nativ\\w*|plain|unenhanced|t1n|"
            + "(no|non|without|w o|ohne|vor|sans) ?(contrast\\w*|kontrast\\w*|gad\\w*|gd|km|inj\\w*)");
    private static final Pattern T2 = words("t2(?!\\d)\\w*");

    private RoleName() {}

    private static Pattern words(String pattern) {
        return Pattern.compile("\\b(" + pattern + ")\\b");
    }

    /** The role a name tells; empty where it tells none. */
    static Optional<MrRole> role(String name) {
        String plain = plain(name);
        if (finds(FLAIR, plain) && !finds(T1_FLAIR, plain)) {
            return Optional.of(MrRole.FLAIR);
        }
        boolean t1 = finds(T1, plain) || finds(T1_FLAIR, plain);
        boolean without = finds(NO_CONTRAST, plain);
        if (!without && (finds(T1_CONTRAST, plain) || t1 && finds(CONTRAST, plain))) {
            return Optional.of(MrRole.T1CE);
        }
        if (t1) {
            return Optional.of(MrRole.T1);
        }
        return finds(T2, plain) ? Optional.of(MrRole.T2) : Optional.empty();
    }

    /** Whether a name says that no contrast agent was given. */
    static boolean saysWithoutContrast(String name) {
        return finds(NO_CONTRAST, plain(name));
    }

    /** The word for a contrast that is not used here, or for a part of the body other than the head; empty where there is none. */
    static Optional<String> against(String name) {
        String plain = plain(name);
        return found(PART, plain).or(() -> found(OTHER, plain));
    }

    /** The word for a part of the body other than the head. */
    static Optional<String> otherPart(String name) {
        return found(PART, plain(name));
    }

    private static boolean finds(Pattern pattern, String plain) {
        return pattern.matcher(plain).find();
    }

    private static Optional<String> found(Pattern pattern, String plain) {
        Matcher m = pattern.matcher(plain);
        return m.find() ? Optional.of(m.group().strip()) : Optional.empty();
    }

    /** Lower case, accents and punctuation gone, so that "T1_MPRAGE+C" has words. */
    private static String plain(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return decomposed.toLowerCase(Locale.ROOT).replace("*", " star ").replace("+", " plus ").replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
