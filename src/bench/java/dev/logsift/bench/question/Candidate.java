package dev.logsift.bench.question;

import java.nio.file.Path;
import java.util.List;

/** Something that answers questions about a log, one at a time, in this process. */
interface Candidate {
    String name();

    /** Version and settings, for people. */
    String version();

    /** Makes the view {@code access} of a log. */
    void open(Path log) throws Exception;

    List<List<Object>> ask(Question question) throws Exception;

    default void close() throws Exception {}
}
