package dev.logsift.session.load;

import dev.logsift.engine.Engine;
import dev.logsift.format.file.FormatLibrary;
import dev.logsift.session.workspace.Settings;
import java.util.function.Supplier;

/**
 * What opening logs needs of a session.
 *
 * @param source asked for the engine each time; may wait for Spark to come up
 */
public record LoadContext(Supplier<Engine> source, FormatLibrary formats, Settings settings) {
    Engine engine() {
        return source.get();
    }
}
