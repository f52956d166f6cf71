package dev.logsift.launch;

import dev.logsift.session.workspace.Installation;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where Logsift is installed. */
final class Home {
    private Home() {}

    /** The launcher names the folder; without it, it is the one above the classes that has the formats in it. */
    static Installation installation() {
        String named = System.getProperty("logsift.home");
        return new Installation(named == null ? aboveClasses() : Path.of(named));
    }

    private static Path aboveClasses() {
        try {
            Path classes = Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (Path folder = classes; folder != null; folder = folder.getParent()) {
                if (Files.isDirectory(new Installation(folder).formats())) {
                    return folder;
                }
            }
            return classes;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
