package dev.logsift.session.workspace;

import java.nio.file.Path;

/** The folder that Logsift was unpacked or built in, with the files it ships. */
public record Installation(Path home) {
    public Path queries() {
        return home.resolve("queries");
    }

    public Path templates() {
        return home.resolve("reports-templates");
    }

    public Path formats() {
        return home.resolve("data/formats");
    }

    public Path patterns() {
        return home.resolve("data/patterns");
    }

    public Path scenarios() {
        return home.resolve("data/scenarios");
    }

    /** Logsift's own version, as the build wrote it into the jar. */
    public static String version() {
        String version = Installation.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
