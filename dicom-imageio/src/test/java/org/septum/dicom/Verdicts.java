package org.septum.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.TestAbortedException;

/**
 * What DCMTK, dicom3tools, pydicom and GDCM say of a file. Those that are missing are left out; without any the test is
 * skipped.
 */
public final class Verdicts {
    private final Path file;
    private int judges;

    private Verdicts(Path file) {
        this.file = file;
    }

    public static Verdicts of(Path file) {
        return new Verdicts(file);
    }

    private interface Judge {
        List<String> complaints() throws IOException, InterruptedException;
    }

    /** @throws AssertionError where one of them complains */
    public void check() throws IOException, InterruptedException {
        List<String> complaints = new ArrayList<>();
        for (Judge judge : List.<Judge>of(this::dcmdump, this::dciodvfy, this::pydicom, this::gdcm)) {
            try {
                complaints.addAll(judge.complaints());
                judges++;
            } catch (TestAbortedException e) {
                // this one is not installed; that none is shows below
            }
        }
        assertEquals(List.of(), complaints);
        Assumptions.assumeTrue(judges > 0, "none of the programs that judge DICOM files is installed");
    }

    private List<String> dcmdump() throws IOException, InterruptedException {
        Tools.Outcome dump = Tools.run("dcmdump", "+E", file.toString());
        return dump.said().lines().filter(line -> line.startsWith("W:") || line.startsWith("E:") || line.startsWith("F:"))
                .toList();
    }

    private List<String> dciodvfy() throws IOException, InterruptedException {
        Tools.Outcome verdict = Tools.run("dciodvfy", "-new", file.toString());
        return verdict.said().lines().filter(line -> line.startsWith("Error") || line.startsWith("Warning")).toList();
    }

    private List<String> pydicom() throws IOException, InterruptedException {
        Tools.Outcome read = Tools.python(List.of("pydicom"), """
                import sys, pydicom
                from pydicom import config
                config.settings.reading_validation_mode = config.RAISE
                ds = pydicom.dcmread(sys.argv[1])
                str(ds)
                """, file.toString());
        return read.status() == 0 ? List.of() : List.of(read.said());
    }

    private List<String> gdcm() throws IOException, InterruptedException {
        Tools.Outcome read = Tools.python(List.of("gdcm"), """
                import sys, gdcm
                gdcm.Trace.WarningOn()
                r = gdcm.Reader()
                r.SetFileName(sys.argv[1])
                sys.exit(0 if r.Read() else "GDCM cannot read it")
                """, file.toString());
        boolean quiet = read.said().lines().noneMatch(line -> line.contains("Warning") || line.contains("Error"));
        return read.status() == 0 && quiet ? List.of() : List.of(read.said());
    }
}
