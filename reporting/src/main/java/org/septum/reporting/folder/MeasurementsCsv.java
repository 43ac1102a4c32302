package org.septum.reporting.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.septum.reporting.Findings;
import org.septum.reporting.table.CsvTable;

/** measurements.csv: one measurement a line. */
final class MeasurementsCsv implements ResultFile {
    @Override
    public String name() {
        return "measurements.csv";
    }

    @Override
    public void write(Findings findings, List<String> all, Path file) throws IOException {
        Files.writeString(file, CsvTable.of(findings.measurements()));
    }
}
