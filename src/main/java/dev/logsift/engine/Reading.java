package dev.logsift.engine;

import java.io.IOException;
import java.io.InputStream;

/** What is to be read of a file while it is open. */
@FunctionalInterface
public interface Reading<T> {
    T from(InputStream in) throws IOException;
}
