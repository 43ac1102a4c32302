package org.septum.reporting.folder;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.septum.imaging.LabelMap;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.nifti.NiftiReader;

/**
 * Labels of a result folder, read back from labels.nii.gz and result.json.
 *
 * @param labels what its values mean; every value of the map is named
 * @param phases named points in time, counted from 0: "ed", "es"; none for a still picture
 */
public record StoredResult(LabelMap map, List<StoredLabel> labels, Map<String, Integer> phases) {
    /** What a value means. @param rgb colour as 0xRRGGBB */
    public record StoredLabel(int value, String name, int rgb) { }

    /**
     * @throws UnusableInputException naming the file and the reason where the folder holds no result, or one that contradicts
     * itself
     */
    public static StoredResult read(Path folder) throws IOException {
        Path json = present(folder, "result.json");
        Path nifti = present(folder, "labels.nii.gz");
        LabelMap map = NiftiReader.labels(nifti);
        try {
            JsonElement root = JsonParser.parseString(Files.readString(json));
            StoredResult result = new StoredResult(map, labels(root), phases(root));
            result.checkNamed(nifti);
            return result;
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
            // What Gson throws for text that is no JSON, and for a value of another kind than was asked for.
            throw new UnusableInputException(json, "is no result of an analysis: " + e.getMessage(), e);
        }
    }

    private static Path present(Path folder, String name) throws UnusableInputException {
        if (!Files.isDirectory(folder)) {
            throw new UnusableInputException(folder, "is no folder with a result");
        }
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new UnusableInputException(folder, "holds no result: " + name + " is not there");
        }
        return file;
    }

    private static List<StoredLabel> labels(JsonElement root) {
        List<StoredLabel> labels = new ArrayList<>();
        for (JsonElement label : field(root, "labels").getAsJsonArray()) {
            labels.add(new StoredLabel(field(label, "value").getAsInt(), field(label, "name").getAsString(),
                    Integer.decode(field(label, "color").getAsString())));
        }
        return List.copyOf(labels);
    }

    private static Map<String, Integer> phases(JsonElement root) {
        Map<String, Integer> phases = new LinkedHashMap<>();
        field(root, "phases").getAsJsonObject().entrySet().forEach(e -> phases.put(e.getKey(), e.getValue().getAsInt()));
        return phases;
    }

    private static JsonElement field(JsonElement of, String name) {
        JsonElement value = of.getAsJsonObject().get(name);
        if (value == null) {
            throw new JsonParseException("it has no field " + name);
        }
        return value;
    }

    private void checkNamed(Path file) throws UnusableInputException {
        boolean[] named = new boolean[256];
        named[0] = true;
        labels.forEach(l -> named[l.value() & 0xFF] = true);
        for (int frame = 0; frame < map.grid().slices() * map.grid().phases(); frame++) {
            for (byte value : map.frame(frame % map.grid().slices(), frame / map.grid().slices())) {
                if (!named[Byte.toUnsignedInt(value)]) {
                    throw new UnusableInputException(file,
                            "holds the label %d, which result.json does not name".formatted(Byte.toUnsignedInt(value)));
                }
            }
        }
    }
}
