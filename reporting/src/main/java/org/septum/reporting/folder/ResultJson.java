package org.septum.reporting.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.septum.reporting.Findings;
import org.septum.reporting.expert.ExpertReading;
import org.septum.reporting.table.ResultDocument;

/** result.json: everything that is a number or a name. */
final class ResultJson implements ResultFile {
    private final Optional<ExpertReading> expert;

    ResultJson() {
        this(Optional.empty());
    }

    private ResultJson(Optional<ExpertReading> expert) {
        this.expert = expert;
    }

    @Override
    public ResultFile with(ExpertReading reading) {
        return new ResultJson(Optional.of(reading));
    }

    @Override
    public String name() {
        return "result.json";
    }

    @Override
    public void write(Findings findings, List<String> all, Path file) throws IOException {
        ResultDocument document = ResultDocument.of(findings, all);
        Files.writeString(file, expert.map(document::with).orElse(document).json());
    }
}
