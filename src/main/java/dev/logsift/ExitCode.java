package dev.logsift;

/** What the program's exit code says. */
enum ExitCode {
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

    int code() {
        return code;
    }
}
