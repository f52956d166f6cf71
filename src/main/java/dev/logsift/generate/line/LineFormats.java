package dev.logsift.generate.line;

import dev.logsift.format.column.Family;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The formats that logs of one family can be written in. */
public final class LineFormats {
    private final Family family;

    public LineFormats(Family family) {
        this.family = family;
    }

    /** The format of that name; the family's usual one when none is named. */
    public LineFormat choose(Optional<String> name) {
        return all().stream()
                .filter(format -> name.map(format.name()::equals).orElse(format.isDefault()))
                .findFirst()
                .orElseThrow(() -> unknown(name.orElse("")));
    }

    private UserError unknown(String name) {
        List<String> names = all().stream().map(LineFormat::name).sorted().toList();
        return UserError.usage("cannot generate the log format '" + name + "' for " + family.word() + " logs")
                .help(Suggestion.forUnknown(name, names, "formats: " + String.join(", ", names)));
    }

    private List<LineFormat> all() {
        return ServiceLoader.load(LineFormat.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(format -> format.family() == family)
                .toList();
    }
}
