package org.septum.ai.cardiac.series;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Descriptions as scanners of several makers and sites in several languages write them. */
class ViewNameTest {
    @ParameterizedTest
    @CsvSource({
        "Short-axis cine, SHORT_AXIS",
        "CINE_SAX_b-SSFP, SHORT_AXIS",
        "tf2d15_retro_iPAT_sa, SHORT_AXIS",
        "cine_Kurzachse, SHORT_AXIS",
        "SAX from 4CH, SHORT_AXIS",
        "Cine petit axe, SHORT_AXIS",
        "cine eje corto, SHORT_AXIS",
        "FIESTA SA STACK, SHORT_AXIS",
        "tf2d14_retro_4ch, FOUR_CHAMBER",
        "Cine_4Chamber, FOUR_CHAMBER",
        "bTFE 4 CH, FOUR_CHAMBER",
        "HLA cine, FOUR_CHAMBER",
        "Vierkammerblick, FOUR_CHAMBER",
        "ciné 4 cavités, FOUR_CHAMBER",
        "CINE_2CH, TWO_CHAMBER",
        "VLA, TWO_CHAMBER",
        "cine 3CV, THREE_CHAMBER",
        "LVOT cine, THREE_CHAMBER",
        "Cine LAX, LONG_AXIS",
        "localizer_3plane, LOCALISER",
        "3-PLANE LOC, LOCALISER",
        "Survey, LOCALISER",
        "SAX_LGE_PSIR, LATE_ENHANCEMENT",
        "sa late gad, LATE_ENHANCEMENT",
        "4CH delayed enhancement, LATE_ENHANCEMENT",
        "SA_tagging, TAGGED",
        "cspamm sax, TAGGED",
        "Perf_rest_SAX, PERFUSION",
        "qFlow aorta, FLOW",
        "pc_venc150, FLOW",
        "T1 Map SAX, MAP",
        "SAX T2*, MAP",
        "MOLLI pre, MAP",
        "RVOT cine, OTHER",
        "cine transverse stack, OTHER",
        "Cine, ",
        "cine de la prueba, ",
        "T1 TSE dark blood, ",
        "patient001_4d, ",
        ", ",
    })
    void descriptionsOfManySites(String description, CardiacView view) {
        assertEquals(Optional.ofNullable(view), ViewName.of(description == null ? "" : description));
    }

    @ParameterizedTest
    @CsvSource({"CINE_SAX, true", "TrueFISP sa, true", "B-FFE sax, true", "bSSFP, true", "SAX LGE, false", "medicine, false"})
    void cines(String description, boolean cine) {
        assertEquals(cine, ViewName.isCine(description));
    }
}
