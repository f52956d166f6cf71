package dev.logsift.launch;

/** What the program's exit code says. */
public enum ExitCode {
    GOOD(0),
    STATEMENT_FAILED(1),
    WRONG_USAGE(2),
    FINDINGS(3),
    BUG(70),
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
