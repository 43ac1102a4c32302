package org.septum.ai.tumour.series;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.septum.imaging.UnusableInputException;

/**
 * The {@code dataset.json} that data sets in the form of the Medical Segmentation Decathlon keep beside the folders of their pictures:
 * its {@code modality} (nnU-Net's later {@code channel_names}) names the volumes of each file in their order.
 */
final class DatasetDescription {
    private static final String NAME = "dataset.json";
    private static final List<String> FIELDS = List.of("modality", "channel_names");

    private DatasetDescription() {}

    /**
     * The names of a file's volumes; empty where no description lies beside the file or its folder, or it names another number of
     * them. Throws UnusableInputException where a description cannot be understood.
     */
    static List<String> names(Path file, int volumes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        for (Path description : Stream.of(folder, folder.getParent()).filter(f -> f != null).map(f -> f.resolve(NAME)).toList()) {
            if (Files.isRegularFile(description)) {
                List<String> names = names(description);
                return names.size() == volumes ? names : List.of();
            }
        }
        return List.of();
    }

    private static List<String> names(Path description) throws IOException {
        try {
            JsonObject all = JsonParser.parseString(Files.readString(description)).getAsJsonObject();
            Optional<String> field = FIELDS.stream().filter(all::has).findFirst();
            if (field.isEmpty()) {
                return List.of();
            }
            JsonObject byNumber = all.getAsJsonObject(field.get());
            List<String> names = new ArrayList<>();
            for (int n = 0; n < byNumber.size(); n++) {
                JsonElement name = byNumber.get(Integer.toString(n));
                if (name == null) {
                    throw new UnusableInputException(description, "\"%s\" does not count from 0".formatted(field.get()));
                }
                names.add(name.getAsString());
            }
            return names;
        } catch (JsonParseException | IllegalStateException | ClassCastException | UnsupportedOperationException e) {
            throw new UnusableInputException(description, "does not name the volumes of the pictures beside it: it is no JSON, or of "
                    + "another form; say what they are with --role, or move it away", e);
        }
    }
}
