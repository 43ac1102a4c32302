package org.septum.app.install;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a user's own files go on each system.
 *
 * @param data what the user keeps, for example the sample study
 * @param state logs
 */
public record UserFolders(Path data, Path state) {
    /** @param environment the process's environment; {@code SEPTUM_HOME} puts everything under one folder */
    public static UserFolders of(Map<String, String> environment, String osName, Path home) {
        String own = environment.get("SEPTUM_HOME");
        if (own != null && !own.isBlank()) {
            return new UserFolders(Path.of(own), Path.of(own, "logs"));
        }
        if (osName.startsWith("Mac")) {
            return new UserFolders(home.resolve("Library/Application Support/Septum"), home.resolve("Library/Logs/Septum"));
        }
        if (osName.startsWith("Windows")) {
            Path local = environment.containsKey("LOCALAPPDATA") ? Path.of(environment.get("LOCALAPPDATA")) : home;
            return new UserFolders(local.resolve("Septum"), local.resolve("Septum/logs"));
        }
        return new UserFolders(xdg(environment, "XDG_DATA_HOME", home.resolve(".local/share")),
                xdg(environment, "XDG_STATE_HOME", home.resolve(".local/state")));
    }

    public static UserFolders ofThisSystem() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    private static Path xdg(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.get(variable);
        // The XDG rules say that a relative path is to be ignored.
        return (value != null && Path.of(value).isAbsolute() ? Path.of(value) : otherwise).resolve("septum");
    }
}
