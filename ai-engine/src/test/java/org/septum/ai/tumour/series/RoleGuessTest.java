package org.septum.ai.tumour.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.imaging.study.MrSettings;

class RoleGuessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flair | flair
            BraTS20_Training_001_flair | flair
            BraTS-GLI-00001-000-t2f | flair
            AX T2 FLAIR FS | flair
            t2_tirm_tra_dark-fluid | flair
            3D SAG CUBE FLAIR | flair
            FLAIR + C | flair
            t1 | t1
            BraTS-GLI-00001-000-t1n | t1
            Ax T1 pre | t1
            T1 FLAIR ax | t1
            t1_mprage_sag_p2_iso | t1
            SAG FSPGR 3D | t1
            T1 SE ohne KM | t1
            t1ce | t1ce
            sub-01_T1gd | t1ce
            BraTS-GLI-00001-000-t1c | t1ce
            Ax T1 +C | t1ce
            t1_mprage_tra_KM | t1ce
            AX T1 POST GAD | t1ce
            T1 FLAIR post contrast | t1ce
            3D BRAVO Gd | t1ce
            T1 post-contrast axial | t1ce
            t2 | t2
            T2W_TSE | t2
            BraTS-GLI-00001-000-t2w | t2
            """)
    void namesTellTheRole(String name, String role) {
        assertEquals(MrRole.ofId(role), RoleGuess.of(name, MrSettings.UNKNOWN).role());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ep2d_diff_3scan_trace | ep2d
            ADC (10^-6 mm2/s) | adc
            AX SWI | swi
            T2* GRE | t2 star
            DSC perfusion | dsc
            TOF 3D | tof
            localizer | localizer
            seg | seg
            C-Spine FLAIR | spine
            T1 LWS sag | lws
            MR Abdomen T1 | abdomen
            """)
    void namesOfOtherThingsSpeakAgainstIt(String name, String word) {
        RoleGuess guess = RoleGuess.of(name, MrSettings.UNKNOWN);
        assertEquals(Optional.empty(), guess.role());
        assertTrue(guess.against().orElseThrow().contains(word), guess.against().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"image1", "axial 5 mm", "Series 4", "''", "patient t10"})
    void namesThatTellNothing(String name) {
        RoleGuess guess = RoleGuess.of(name, MrSettings.UNKNOWN);
        assertEquals(Optional.empty(), guess.role());
        assertEquals(Optional.empty(), guess.against());
    }

    @ParameterizedTest
    @CsvSource({"9000, 120, 2500, false, flair", "5000, 380, 1800, false, flair", "4000, 100, 0, false, t2", "500, 12, 0, false, t1",
        "500, 12, 0, true, t1ce", "2000, 3, 900, false, t1", "2200, 2.9, 900, true, t1ce", "8, 3, 450, true, t1ce"})
    void settingsTellWhereNamesDoNot(double repetition, double echo, double inversion, boolean agent, String role) {
        RoleGuess guess = RoleGuess.of("Series 7", new MrSettings("", "HEAD", agent, echo, repetition, inversion));
        assertEquals(MrRole.ofId(role), guess.role());
        assertEquals(RoleGuess.Basis.SETTINGS, guess.basis());
    }

    /** Proton density, a short inversion that takes fat away, nothing said. */
    @ParameterizedTest
    @CsvSource({"3000, 15, 0", "5000, 60, 150", "0, 0, 0"})
    void settingsOfOtherThingsTellNothing(double repetition, double echo, double inversion) {
        assertEquals(Optional.empty(), RoleGuess.of("", new MrSettings("", "", false, echo, repetition, inversion)).role());
    }

    @Test
    void anAgentInTheHeaderMakesAT1OneWithContrastUnlessItsNameDeniesIt() {
        MrSettings agent = new MrSettings("", "", true, 0, 0, 0);
        assertEquals(Optional.of(MrRole.T1CE), RoleGuess.of("t1_se_tra", agent).role());
        assertEquals(Optional.of(MrRole.T1), RoleGuess.of("t1_se_tra nativ", agent).role());
        assertEquals(Optional.of(MrRole.FLAIR), RoleGuess.of("FLAIR tra", agent).role());
    }

    @Test
    void theProtocolCountsWhereTheDescriptionIsSilent() {
        assertEquals(Optional.of(MrRole.FLAIR),
                RoleGuess.of("Routine 3", new MrSettings("AX FLAIR", "BRAIN", false, 0, 0, 0)).role());
    }

    @Test
    void anotherPartOfTheBodyIsRefusedWhateverTheNameSays() {
        RoleGuess guess = RoleGuess.of("FLAIR", new MrSettings("", "CSPINE", false, 0, 0, 0));
        assertEquals("its header says it shows cspine", guess.against().orElseThrow());
    }

    @Test
    void onlyNiftiFilesAreToldByTheirNames() {
        assertEquals(Optional.of(MrRole.FLAIR), RoleGuess.ofFile(Path.of("x", "Flair.NII.gz")).role());
        assertEquals(Optional.empty(), RoleGuess.ofFile(Path.of("flair.dcm")).role());
        assertEquals(Optional.empty(), RoleGuess.ofFile(Path.of("flair")).role());
    }
}
