package dev.logsift.session;

import dev.logsift.engine.Engine;
import dev.logsift.format.file.FormatLibrary;
import java.util.function.Supplier;

/**
 * What opening logs needs of a session.
 *
 * @param source asked for the engine each time; may wait for Spark to come up
 */
record LoadContext(Supplier<Engine> source, FormatLibrary formats, Settings settings) {
    Engine engine() {
        return source.get();
    }
}
