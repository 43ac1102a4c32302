package org.septum.reporting.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.septum.measurements.Measurement;
import org.septum.reporting.Findings;
import org.septum.reporting.expert.ExpertReading;
import org.septum.reporting.table.CsvTable;

/** measurements.csv: one measurement a line. */
final class MeasurementsCsv implements ResultFile {
    private final Optional<ExpertReading> expert;

    MeasurementsCsv() {
        this(Optional.empty());
    }

    private MeasurementsCsv(Optional<ExpertReading> expert) {
        this.expert = expert;
    }

    @Override
    public ResultFile with(ExpertReading reading) {
        return new MeasurementsCsv(Optional.of(reading));
    }

    @Override
    public String name() {
        return "measurements.csv";
    }

    @Override
    public void write(Findings findings, List<String> all, Path file) throws IOException {
        List<Measurement> measurements = new ArrayList<>(findings.measurements());
        expert.ifPresent(reading -> measurements.addAll(reading.measurements()));
        Files.writeString(file, CsvTable.of(measurements));
    }
}
