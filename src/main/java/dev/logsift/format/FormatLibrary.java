package dev.logsift.format;

import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All known formats: one YAML file each, the user's own before the shipped ones. */
public final class FormatLibrary {
    private final Map<String, FormatDefinition> formats;

    private FormatLibrary(Map<String, FormatDefinition> formats) {
        this.formats = formats;
    }

    /** Reads every format file in the folders that exist; in the first folder wins. */
    public static FormatLibrary open(List<Path> searchPath) {
        Map<String, FormatDefinition> formats = new TreeMap<>();
        for (Path folder : searchPath) {
            for (Path file : files(folder)) {
                FormatDefinition format = FormatFile.read(file);
                formats.putIfAbsent(format.name(), format);
            }
        }
        return new FormatLibrary(formats);
    }

    public List<FormatDefinition> all() {
        return List.copyOf(formats.values());
    }

    public Optional<FormatDefinition> find(String nameOrAlias) {
        FormatDefinition format = formats.get(nameOrAlias);
        return format != null
                ? Optional.of(format)
                : formats.values().stream()
                        .filter(candidate -> candidate.aliases().contains(nameOrAlias))
                        .findFirst();
    }

    /** What {@code --log-format} means: a format's name, or a LogFormat or log_format string. */
    public FormatDefinition resolve(String nameOrPattern) {
        Optional<FormatDefinition> named = find(nameOrPattern);
        if (named.isPresent()) {
            return named.get();
        }
        if (LogFormatSyntax.isPattern(nameOrPattern)) {
            return PatternFormat.ofUser(nameOrPattern);
        }
        throw UserError.of("unknown log format '" + nameOrPattern + "'")
                .help(Suggestion.forUnknown(
                        nameOrPattern, names(), "'formats' lists them; a LogFormat or log_format string works too"));
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(formats.keySet());
        formats.values().forEach(format -> names.addAll(format.aliases()));
        return names;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw UserError.of("cannot read the folder of formats " + folder)
                    .because(String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }
}
