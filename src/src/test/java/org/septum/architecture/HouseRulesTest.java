package org.septum.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URLConnection;

/** The house's rules, each with its reason. */
@AnalyzeClasses(packages = "org.septum", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String[] FOREIGN = {"java.lang.foreign.."};

    @ArchTest
    static final ArchRule DICOM_STANDS_ALONE = noClasses().that().resideInAPackage("org.septum.dicom..")
            .should().dependOnClassesThat().resideInAnyPackage(modules("imaging", "openvino", "ai", "measurements", "overlays",
                    "reporting", "viewer", "app"))
            .because("others should be able to use the DICOM library on its own");

    @ArchTest
    static final ArchRule OPENVINO_STANDS_ALONE = noClasses().that().resideInAPackage("org.septum.openvino..")
            .should().dependOnClassesThat().resideInAnyPackage(modules("dicom", "imaging", "ai", "measurements", "overlays",
                    "reporting", "viewer", "app"))
            .because("the OpenVINO API knows nothing of medicine and is useful alone");

    @ArchTest
    static final ArchRule IMAGING_KNOWS_DICOM_ONLY = noClasses().that().resideInAPackage("org.septum.imaging..")
            .should().dependOnClassesThat().resideInAnyPackage(modules("openvino", "ai", "measurements", "overlays", "reporting",
                    "viewer", "app"))
            .because("a picture is the same whatever is done with it");

    @ArchTest
    static final ArchRule NUMBERS_AND_PICTURES_COME_FROM_LABELS =
            noClasses().that().resideInAnyPackage("org.septum.measurements..", "org.septum.overlays..")
            .should().dependOnClassesThat().resideInAnyPackage(modules("dicom", "openvino", "ai", "reporting", "viewer", "app"))
            .because("labels a reader drew are measured and shown as those a network drew");

    @ArchTest
    static final ArchRule MEASUREMENTS_DRAW_NOTHING = noClasses().that().resideInAPackage("org.septum.measurements..")
            .should().dependOnClassesThat().resideInAnyPackage("org.septum.overlays..", "java.awt..", "java.io..",
                    "java.nio.file..")
            .because("measurements are pure functions of labels");

    @ArchTest
    static final ArchRule ANALYSES_END_WITH_LABELS = noClasses().that().resideInAPackage("org.septum.ai..")
            .should().dependOnClassesThat().resideInAnyPackage(modules("dicom", "measurements", "overlays", "reporting",
                    "viewer", "app"))
            .because("what is measured and reported can change without touching the pipelines");

    @ArchTest
    static final ArchRule REPORTS_NEED_NO_WINDOW = noClasses().that().resideInAPackage("org.septum.reporting..")
            .should().dependOnClassesThat().resideInAnyPackage(modules("openvino", "viewer", "app"))
            .because("results are written where there is no display and no engine");

    @ArchTest
    static final ArchRule VIEWER_KNOWS_NO_PROGRAM = noClasses().that().resideInAPackage("org.septum.viewer..")
            .should().dependOnClassesThat().resideInAnyPackage(modules("openvino", "app"))
            .because("the reading room is handed what it needs by constructors");

    @ArchTest
    static final ArchRule JAVAFX_IN_THE_WINDOW_ONLY =
            noClasses().that().resideOutsideOfPackages("org.septum.viewer..", "org.septum.app..")
            .should().dependOnClassesThat().resideInAnyPackage("javafx..", "com.sun.javafx..")
            .because("reports and servers have no display, and a toolkit must not be started for a number");

    @ArchTest
    static final ArchRule COMMANDS_ARE_NO_WINDOWS =
            noClasses().that().resideInAPackage("org.septum.app..").and().resideOutsideOfPackage("org.septum.app.window..")
            .should().dependOnClassesThat().resideInAnyPackage("javafx..")
            .because("a command must start without loading JavaFX");

    @ArchTest
    static final ArchRule FOREIGN_MEMORY_HAS_TWO_HOMES =
            noClasses().that()
            .resideOutsideOfPackages("org.septum.openvino..", "org.septum.imaging..", "org.septum.ai.inference..")
            .should().dependOnClassesThat().resideInAnyPackage(FOREIGN)
            .because("native memory has one owner that closes it; ai.inference only hands segments from one owner to the other");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.septum.(**)").should().beFreeOfCycles()
            .because("packages that need each other are one package, or one of them is in the wrong place");

    @ArchTest
    static final ArchRule ONE_WAY_OUT = noClasses().that().doNotHaveFullyQualifiedName("org.septum.app.Main")
            .should().callMethod(System.class, "exit", int.class)
            .orShould().callMethod(Runtime.class, "halt", int.class)
            .because("only the entry point ends the process; everything else throws, so that what is open is closed");

    @ArchTest
    static final ArchRule NO_NETWORK = noClasses().should().dependOnClassesThat().resideInAnyPackage("java.net.http..")
            .orShould().dependOnClassesThat().areAssignableTo(URLConnection.class)
            .orShould().dependOnClassesThat().areAssignableTo(java.net.Socket.class)
            .because("no command reaches for the network unless it names an address");

    @ArchTest
    static final ArchRule NO_DUMPING_GROUNDS = noClasses()
            .should().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper")
            .orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
            .orShould().resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..misc..")
            .because("a name says the idea");

    @ArchTest
    static final ArchRule NO_STATIC_STATE = fields().that().areStatic().should().beFinal()
            .because("state belongs to an object somebody owns");

    private static String[] modules(String... names) {
        return java.util.Arrays.stream(names).map(n -> "org.septum." + n + "..").toArray(String[]::new);
    }
}
