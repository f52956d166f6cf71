package dev.logsift.generate.scenario;

import dev.logsift.text.FileTrouble;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import dev.logsift.text.YamlMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All scenarios there are: the YAML files of some folders, of which an earlier one wins. */
public final class ScenarioLibrary {
    private static final String EXTENSION = ".yaml";

    private final TreeMap<String, Path> files = new TreeMap<>();

    private ScenarioLibrary() {}

    public static ScenarioLibrary open(List<Path> searchPath) {
        ScenarioLibrary library = new ScenarioLibrary();
        searchPath.stream().filter(Files::isDirectory).forEach(library::add);
        return library;
    }

    public Set<String> names() {
        return files.keySet();
    }

    public Scenario scenario(String name) {
        return file(name, List.of()).read();
    }

    private ScenarioFile file(String name, List<String> dependents) {
        YamlMapping yaml = YamlMapping.parse(text(path(name)), path(name).toString());
        if (dependents.contains(name)) {
            throw UserError.of("the scenario '" + name + "' is based on itself").at(yaml.origin());
        }
        List<String> chain = Stream.concat(dependents.stream(), Stream.of(name)).toList();
        Optional<ScenarioFile> base = yaml.text(ScenarioFile.BASED_ON).map(other -> file(other, chain));
        return new ScenarioFile(name, yaml, base);
    }

    private Path path(String name) {
        Path path = files.get(name);
        if (path == null) {
            throw UserError.usage("unknown scenario '" + name + "'")
                    .because("the scenarios are " + String.join(", ", names()))
                    .help(Suggestion.forUnknown(name, names(), "name one of them"));
        }
        return path;
    }

    private void add(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(file -> file.getFileName().toString().endsWith(EXTENSION))
                    .forEach(file -> files.putIfAbsent(name(file), file));
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - EXTENSION.length());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UserError unreadable(Path path, IOException e) {
        return UserError.of("cannot read " + path)
                .because(FileTrouble.reason(e))
                .causedBy(e);
    }
}
