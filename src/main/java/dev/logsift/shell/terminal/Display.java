package dev.logsift.shell.terminal;

import dev.logsift.output.text.Screen;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What standard output shows: by the terminal's size at the moment, and by what the environment says of it.
 *
 * @param noColour whether the user wants none
 */
public record Display(Streams streams, Map<String, String> environment, boolean noColour) implements Supplier<Screen> {
    @Override
    public Screen get() {
        if (!streams.outTerminal()) {
            return Screen.NONE;
        }
        boolean dumb = variable("TERM").equals("dumb");
        boolean colour = !noColour && !dumb && variable("NO_COLOR").isEmpty();
        return new Screen(true, streams.width(), streams.height(), colour, !dumb && isUtf8());
    }

    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** As setlocale(3) looks for it; where nothing is said, terminals of today know UTF-8. */
    private boolean isUtf8() {
        return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(this::variable)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> value.toUpperCase(Locale.ROOT).replace("-", "").contains("UTF8"))
                .orElse(true);
    }
}
