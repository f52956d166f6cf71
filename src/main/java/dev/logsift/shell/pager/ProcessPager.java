package dev.logsift.shell.pager;

import dev.logsift.text.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** A program such as less, by a shell command. */
final class ProcessPager implements Pager {
    private static final int CANNOT_RUN = 126;

    private final String command;
    private final Process process;

    private ProcessPager(String command, Process process) {
        this.command = command;
        this.process = process;
    }

    static ProcessPager start(String command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LESS", lessOptions(environment.getOrDefault("LESS", "")));
        builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
        try {
            return new ProcessPager(command, builder.start());
        } catch (IOException e) {
            throw cannotStart(command).because(String.valueOf(e.getMessage())).causedBy(e);
        }
    }

    /** Lines are chopped, not wrapped, as psql wants them; colours are shown, what fits stays on the screen. */
    static String lessOptions(String chosen) {
        if (chosen.isEmpty()) {
            return "-SRFX";
        }
        return chosen.matches("(?s).*[rR].*") ? chosen : chosen + " -R";
    }

    @Override
    public OutputStream input() {
        return process.getOutputStream();
    }

    @Override
    public void await() throws InterruptedException {
        int code = process.waitFor();
        if (code == CANNOT_RUN || code == CANNOT_RUN + 1) {
            throw cannotStart(command);
        }
    }

    @Override
    public void whenLeft(Runnable action) {
        process.onExit().thenRun(action);
    }

    private static UserError cannotStart(String command) {
        return UserError.of("cannot start the pager '" + command + "'")
                .help("'set pager off' prints everything at once; 'set pager COMMAND' and $PAGER choose another");
    }
}
