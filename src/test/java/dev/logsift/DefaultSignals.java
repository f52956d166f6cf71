package dev.logsift;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Programs that listen to Ctrl-C though the tests may not: what a script starts in the background ignores SIGINT, and so do all
 * processes that it starts in turn, unless they are told not to.
 */
final class DefaultSignals {
    private static final List<String> ENV = List.of("env", "--default-signal=INT,QUIT");

    private DefaultSignals() {}

    /** The command behind one that gives it its signals back, where there is such a one (GNU coreutils 8.31). */
    static List<String> of(List<String> command) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(isThere() ? ENV : List.of());
        whole.addAll(command);
        return whole;
    }

    private static boolean isThere() throws IOException, InterruptedException {
        List<String> trial = new ArrayList<>(ENV);
        trial.add("true");
        return new ProcessBuilder(trial)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
