package org.septum.ai.cardiac.series;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads off a Series Description what scanners and sites write there, in English, German, French and Spanish. */
final class ViewName {
    /** In the order asked: contrast before plane ("SAX LGE"), short axis before the views it was planned on ("SAX from 4CH"). */
    private static final Map<CardiacView, Pattern> WORDS = words();

    private static final Pattern CINE = Pattern.compile(
            "\\b(cine|kino|trufi\\w*|true ?fisp|s?ssfp|fiesta|b ?ffe|b ?tfe|bssfp)\\b");

    private ViewName() {}

    private static Map<CardiacView, Pattern> words() {
        Map<CardiacView, Pattern> words = new LinkedHashMap<>();
        put(words, CardiacView.TAGGED, "tag|tags|tagged|tagging|c?spamm|grid ?tag\\w*");
        put(words, CardiacView.LATE_ENHANCEMENT, "lge|dhe|mde|dehe|de ?mri|psir|late (gad|gd|enh)\\w*|delayed ?\\w*|viab\\w*|"
                + "scar|narbe|enhancement|rehaussement|realce");
        put(words, CardiacView.PERFUSION, "perf|perfusion|first ?pass|dynamic stress|stress dynamic|rest dynamic");
        put(words, CardiacView.FLOW, "flow|q ?flow|venc\\w*|pc ?mri|phase ?contrast|fluss|4d ?flow");
        put(words, CardiacView.MAP, "map|maps|mapping|t[12] ?map\\w*|ecv|t2 ?star|(sh)?molli|sasha");
        put(words, CardiacView.LOCALISER, "loc|locs|locali[sz]er\\w*|scouts?|survey|planscan|(3|three) ?plane|haste\\w*|"
                + "reperage");
        put(words, CardiacView.SHORT_AXIS, "sax\\w*|ssax|sa|short ?axis|shortaxis|short ax|ksa|kurzachsen?|kurze achse|petit axe|"
                + "eje corto");
        put(words, CardiacView.FOUR_CHAMBER, "4 ?ch\\w*|4 ?cv|four ?ch\\w*|hla|horizontal long ?axis|4 ?kammer\\w*|"
                + "vierkammer\\w*|4 ?cavites|4 ?camaras");
        put(words, CardiacView.TWO_CHAMBER, "2 ?ch\\w*|2 ?cv|two ?ch\\w*|vla|vertical long ?axis|2 ?kammer\\w*|zweikammer\\w*|"
                + "2 ?cavites|2 ?camaras");
        put(words, CardiacView.THREE_CHAMBER, "3 ?ch\\w*|3 ?cv|three ?ch\\w*|lvot|apical long ?axis|3 ?kammer\\w*|dreikammer\\w*|"
                + "3 ?cavites|3 ?camaras");
        put(words, CardiacView.LONG_AXIS, "lax|long ?axis|langachsen?|lange achse|grand axe|eje largo");
        put(words, CardiacView.OTHER, "rvot|aorta|aortic|ao|pulmonary|transverse|transversal|axial|coronal|sagittal|av|mv|tv|pv");
        return words;
    }

    private static void put(Map<CardiacView, Pattern> words, CardiacView view, String pattern) {
        words.put(view, Pattern.compile("\\b(" + pattern + ")\\b"));
    }

    /** What a description names; empty where it names nothing known. */
    static Optional<CardiacView> of(String description) {
        String plain = plain(description);
        return WORDS.entrySet().stream().filter(e -> e.getValue().matcher(plain).find()).map(Map.Entry::getKey).findFirst();
    }

    /** Whether it names a cine or a sequence that cines are made with. */
    static boolean isCine(String description) {
        return CINE.matcher(plain(description)).find();
    }

    /** Lower case, accents and punctuation gone, so that "SAX_Cine-b-SSFP" has words. */
    private static String plain(String description) {
        String decomposed = java.text.Normalizer.normalize(description, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return decomposed.toLowerCase(Locale.ROOT).replace("*", " star ").replaceAll("[^a-z0-9]+", " ").strip();
    }
}
