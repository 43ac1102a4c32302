package org.septum.frontdoor;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.septum.app.Program;
import org.septum.app.install.Installation;
import org.septum.app.install.UserFolders;
import org.septum.app.terminal.Streams;

/** The program in this process, with its streams caught and a user's folders of its own. */
final class FrontDoor {
    private final Installation installation;

    /** @param user an empty folder for what the program keeps for its user */
    FrontDoor(Path user) {
        installation = new Installation(Path.of(System.getProperty("septum.root")), new UserFolders(user.resolve("data"),
                user.resolve("state")));
    }

    /** @param args anything; each is turned into its text */
    Ended run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Streams streams = new Streams(new PrintWriter(out), new PrintWriter(err), false);
        int code = new Program(streams, installation).run(Arrays.stream(args).map(Object::toString).toArray(String[]::new));
        return new Ended(code, out.toString(), err.toString());
    }

    /** How a run of the program ended. */
    record Ended(int code, String out, String err) {
        /** What it said on standard error, without progress. */
        List<String> messages() {
            return err.lines().filter(line -> !line.matches("\\s*\\d+ %.*")).toList();
        }
    }
}
