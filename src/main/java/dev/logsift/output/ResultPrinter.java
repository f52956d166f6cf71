package dev.logsift.output;

import dev.logsift.engine.Result;
import java.io.IOException;

/**
 * One output format: a class registered with {@code @AutoService}, found by itself.
 *
 * <p>Rows are printed as they come: a result may be larger than memory.
 */
public interface ResultPrinter {
    /** The word that {@code --output-format} and {@code set output_format} take. */
    String name();

    /** What stands between two results that go to one place. */
    default String separator() {
        return "";
    }

    void print(Result.Table result, PrintTarget target) throws IOException;
}
