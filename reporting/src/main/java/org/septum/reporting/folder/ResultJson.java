package org.septum.reporting.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.septum.reporting.Findings;
import org.septum.reporting.table.ResultDocument;

/** result.json: everything that is a number or a name. */
final class ResultJson implements ResultFile {
    @Override
    public String name() {
        return "result.json";
    }

    @Override
    public void write(Findings findings, List<String> all, Path file) throws IOException {
        Files.writeString(file, ResultDocument.of(findings, all).json());
    }
}
