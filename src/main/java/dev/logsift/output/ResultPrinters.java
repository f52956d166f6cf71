package dev.logsift.output;

import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/** All output formats there are, by name. */
public final class ResultPrinters {
    private final Map<String, ResultPrinter> printers = new TreeMap<>();

    public ResultPrinters() {
        ServiceLoader.load(ResultPrinter.class).forEach(printer -> printers.put(printer.name(), printer));
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(printers.keySet());
    }

    public ResultPrinter named(String name) {
        ResultPrinter printer = printers.get(name.toLowerCase(Locale.ROOT));
        if (printer == null) {
            String all = "output formats: " + String.join(", ", names());
            throw UserError.usage("unknown output format '" + name + "'")
                    .help(Suggestion.nearest(name, names())
                            .map(near -> "did you mean '" + near + "'? " + all)
                            .orElse(all));
        }
        return printer;
    }

    /** The format that a file's name asks for, such as {@code jsonl} for {@code findings.jsonl}. */
    public Optional<String> forFile(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String name = extension.equals("md") ? "markdown" : extension;
        return Optional.of(name).filter(printers::containsKey);
    }
}
