package org.septum.app.dump;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.json.DicomJson;
import org.septum.dicom.json.JsonStrings;

/**
 * One JSON object a line: {@code {"file":…,"dataset":{…}}} or {@code {"file":…,"error":…}}. Where pixels were asked for and there
 * are some, {@code "pixels"} follows the data set and tells what became of them.
 */
final class JsonLines implements DumpFormat {
    @Override
    public void file(Path path, DicomFile file, PixelResult pixels, Appendable out) throws IOException {
        out.append("{\"file\":");
        JsonStrings.quote(path.toString(), out);
        out.append(",\"dataset\":");
        DicomJson.write(file.dataset(), out);
        switch (pixels) {
            case PixelResult.None() -> {
            }
            case PixelResult.Stored(Path stored, var type, int[] shape) -> {
                out.append(",\"pixels\":{\"file\":");
                JsonStrings.quote(stored.toString(), out);
                out.append(",\"type\":\"").append(NpyFile.code(type)).append("\",\"shape\":")
                        .append(Arrays.toString(shape).replace(" ", "")).append('}');
            }
            case PixelResult.Failed(String reason) -> {
                out.append(",\"pixels\":{\"error\":");
                JsonStrings.quote(reason, out);
                out.append('}');
            }
        }
        out.append("}\n");
    }

    @Override
    public void error(Path path, String reason, Appendable out) throws IOException {
        out.append("{\"file\":");
        JsonStrings.quote(path.toString(), out);
        out.append(",\"error\":");
        JsonStrings.quote(reason, out);
        out.append("}\n");
    }
}
