package org.septum.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
    private static final Pattern STEP = Pattern.compile("  (headers|pixels|analysis|measurements|writing|whole) +([0-9.]+) ms");

    @Test
    void measuresTheWholeWayAndTheNetworkAndSaysWhatIsNotThere(@TempDir Path folder) {
        FrontDoor.Ended ended = new FrontDoor(folder)
                .run("bench", "--rounds", "1", "--seconds", "0.1", "--python", "no-such-python");
        assertEquals(0, ended.code(), ended.err());
        Matcher step = STEP.matcher(ended.out());
        double sum = 0;
        double whole = 0;
        while (step.find()) {
            double ms = Double.parseDouble(step.group(2));
            if (step.group(1).equals("whole")) {
                whole = ms;
            } else {
                sum += ms;
            }
        }
        assertTrue(whole > 0, ended.out());
        assertEquals(sum, whole, 0.5, "the steps of one run make the whole");
        assertTrue(ended.out().contains("1 stream, "), ended.out());
        assertTrue(ended.out().matches("(?s).*onnxruntime-int8 +not measured: .*no-such-python.*"), ended.out());
    }
}
