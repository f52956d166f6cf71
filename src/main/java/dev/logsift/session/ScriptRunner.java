package dev.logsift.session;

import dev.logsift.engine.Result;
import java.nio.file.Path;

/** Runs a file of statements; what reads statements sets it from above. */
@FunctionalInterface
public interface ScriptRunner {
    Result run(Path script);
}
