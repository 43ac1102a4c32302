package org.septum.ai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.septum.ai.model.NpyArray;

/** Arrays computed by SciPy (src/test/oracle). */
public final class Oracle {
    private Oracle() {}

    public static NpyArray array(String name) {
        try {
            return NpyArray.read(
                    Path.of(Objects.requireNonNull(Oracle.class.getResource("/oracle/" + name + ".npy"), name).toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
