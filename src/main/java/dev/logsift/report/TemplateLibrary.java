package dev.logsift.report;

import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The report templates there are: the user's own win over shipped ones of the same name. */
public final class TemplateLibrary {
    private final Path own;
    private final Map<String, Path> files = new TreeMap<>();

    private TemplateLibrary(Path own) {
        this.own = own;
    }

    /** @param own the user's folder; either folder may be absent */
    public static TemplateLibrary open(Path own, Path shipped) {
        TemplateLibrary library = new TemplateLibrary(own);
        library.add(shipped);
        library.add(own);
        return library;
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** The template of this name, read now, so that a broken one spoils no other. */
    public ReportTemplate get(String name) {
        Path file = files.get(name);
        if (file == null) {
            throw UserError.usage("unknown report template '" + name + "'")
                    .help(Suggestion.forUnknown(name, names(), "'reports' lists the templates"));
        }
        return ReportTemplate.read(file, file.startsWith(own));
    }

    private void add(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(file -> file.toString().endsWith(ReportTemplate.EXTENSION))
                    .forEach(file -> files.put(nameOf(file), file));
        } catch (IOException e) {
            throw UserError.of("cannot list the report templates in " + folder)
                    .because(e.toString())
                    .causedBy(e);
        }
    }

    private static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ReportTemplate.EXTENSION.length());
    }
}
