package org.septum.reporting.stored;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.function.Function;
import org.septum.imaging.UnusableInputException;

/** The text of a result.json, read into records whose names are the file's. */
final class ResultText {
    static final String FILE = "result.json";
    /** The schema that is understood here. */
    private static final int SCHEMA = 1;

    private ResultText() {}

    private record Version(Integer schema) {}

    /**
     * @param as the records its text is read into
     * @param meaning makes a value of them; throws IllegalArgumentException or DateTimeException for what is missing or wrong
     * @throws UnusableInputException naming the file and the reason, where the folder is none of Septum's or its file is damaged
     */
    static <D, R> R read(Path folder, Class<D> as, Function<D, R> meaning) throws UnusableInputException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new UnusableInputException(folder, "is no folder of results: it holds no " + FILE);
        }
        try {
            return parse(file, Files.readString(file), as, meaning);
        } catch (UnusableInputException e) {
            throw e;
        } catch (IOException e) {
            throw new UnusableInputException(file, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** The same of a text that was kept. @param named the file it is from, for messages */
    static <D, R> R parse(Path named, String text, Class<D> as, Function<D, R> meaning) throws UnusableInputException {
        try {
            Version version = new Gson().fromJson(text, Version.class);
            if (version == null || version.schema == null) {
                throw new UnusableInputException(named, "is no result of Septum's: it names no schema");
            }
            if (version.schema != SCHEMA) {
                throw new UnusableInputException(named, "is of schema %d, from another version of Septum; this one reads schema %d"
                        .formatted(version.schema, SCHEMA));
            }
            return meaning.apply(new Gson().fromJson(text, as));
        } catch (JsonParseException | IllegalArgumentException | DateTimeException e) {
            throw new UnusableInputException(named, "is damaged: " + e.getMessage(), e);
        }
    }

    static <T> T given(T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return value;
    }
}
