package org.septum.ai.admission;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.septum.ai.model.ModelPackage;

/** Writes and changes a manifest as text, so that fields this program does not know stay. */
final class ManifestText {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private ManifestText() {}

    static JsonObject read(Path folder) throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve(ModelPackage.MANIFEST))).getAsJsonObject();
    }

    static void write(Path folder, JsonObject manifest) throws IOException {
        Files.writeString(folder.resolve(ModelPackage.MANIFEST), GSON.toJson(manifest) + "\n");
    }
}
