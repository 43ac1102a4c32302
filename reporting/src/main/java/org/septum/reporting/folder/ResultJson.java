package org.septum.reporting.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.PictureDigest;
import org.septum.reporting.Findings;
import org.septum.reporting.Signature;
import org.septum.reporting.expert.ExpertReading;
import org.septum.reporting.table.ResultDocument;

/** result.json: everything that is a number or a name. */
final class ResultJson implements ResultFile {
    private final Clock clock;
    private final Optional<String> reader;
    private final Optional<ExpertReading> expert;

    /** @param reader who signs; empty for a draft */
    ResultJson(Clock clock, Optional<String> reader) {
        this(clock, reader, Optional.empty());
    }

    private ResultJson(Clock clock, Optional<String> reader, Optional<ExpertReading> expert) {
        this.clock = clock;
        this.reader = reader;
        this.expert = expert;
    }

    @Override
    public ResultFile with(ExpertReading reading) {
        return new ResultJson(clock, reader, Optional.of(reading));
    }

    @Override
    public String name() {
        return "result.json";
    }

    @Override
    public void write(Findings findings, List<String> all, Path file) throws IOException {
        ResultDocument document = ResultDocument.of(findings, all).on(PictureDigest.of(findings.volume()));
        reader.ifPresent(name -> document.with(new Signature(name, LocalDateTime.now(clock))));
        expert.ifPresent(document::with);
        Files.writeString(file, document.json());
    }
}
