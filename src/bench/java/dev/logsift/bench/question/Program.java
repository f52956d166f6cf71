package dev.logsift.bench.question;

import java.nio.file.Path;
import java.util.Map;

/** A program of its own, which reads the log once and then answers all that it can. */
interface Program {
    /** What is started; the benchmark leaves it out where it is not installed. */
    String command();

    String version() throws Exception;

    /** Runs it on a log. */
    void run(Path log, Path folder) throws Exception;

    /** What it wrote into the folder. */
    Map<Question, Answer> answers(Path folder) throws Exception;
}
