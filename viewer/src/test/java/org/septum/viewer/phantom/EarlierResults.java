package org.septum.viewer.phantom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder as an analysis of another day leaves it, as far as a course reads it. */
public final class EarlierResults {
    private EarlierResults() { }

    /** @param date as YYYY-MM-DD @param productMm2 of one enhancing lesion */
    public static Path in(Path folder, String date, double wholeMl, double productMm2) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("result.json"), """
                {"schema": 1, "task": "brain-tumour", "input": {"study_date": "%s"},
                 "model": {"id": "brain-tumour", "version": "0.1.0"},
                 "labels": [{"value": 2, "name": "Oedema", "color": "#6FD98A"}], "phases": {},
                 "measurements": [
                   {"id": "tumour.whole", "name": "Whole tumour", "value": %s, "unit": "mL", "method": "voxels"},
                   {"id": "tumour.core", "name": "Tumour core", "value": %s, "unit": "mL", "method": "voxels"},
                   {"id": "tumour.enhancing", "name": "Enhancing tumour", "value": %s, "unit": "mL", "method": "voxels"}],
                 "tumour": {"divided": true, "diameters_of": "enhancing",
                   "lesions": [{"product_mm2": %s, "measurable": true}]}}
                """.formatted(date, wholeMl, wholeMl / 3, wholeMl / 4, productMm2));
        return folder;
    }
}
