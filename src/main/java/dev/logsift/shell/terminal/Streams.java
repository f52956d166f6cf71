package dev.logsift.shell.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.nativ.CLibrary;

/** Standard input, output and error, and which of them are a terminal. */
public record Streams(
        InputStream in,
        OutputStream out,
        PrintStream err,
        boolean inTerminal,
        boolean outTerminal,
        boolean errTerminal) {

    /** JLine says here what it lacks, such as a folder for its native library; it does without. */
    private static final Logger JLINE = Logger.getLogger("org.jline");

    /** Those of this process; UTF-8 whatever the locale, since logs are bytes. */
    public static Streams ofProcess() {
        JLINE.setLevel(Level.OFF);
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Streams(System.in, out, err, isTerminal(0), isTerminal(1), isTerminal(2));
    }

    /** Prints a line on standard error. */
    public void sayOnError(String line) {
        err.println(line);
        err.flush();
    }

    /** Columns of the terminal of standard output now. */
    int width() {
        return size(1).map(size -> (int) size.ws_col).orElse(80);
    }

    /** Lines of the terminal of standard output now. */
    int height() {
        return size(1).map(size -> (int) size.ws_row).orElse(24);
    }

    /** Columns of the terminal of standard error now. */
    public int errWidth() {
        return size(2).map(size -> (int) size.ws_col).orElse(80);
    }

    /** Empty where the terminal does not know. */
    private static Optional<CLibrary.WinSize> size(int descriptor) {
        CLibrary.WinSize size = new CLibrary.WinSize();
        boolean known =
                CLibrary.ioctl(descriptor, CLibrary.TIOCGWINSZ, size) == 0 && size.ws_col > 0 && size.ws_row > 0;
        return known ? Optional.of(size) : Optional.empty();
    }

    private static boolean isTerminal(int descriptor) {
        try {
            return CLibrary.isatty(descriptor) == 1;
        } catch (LinkageError e) { // no native library for this machine
            return System.console() != null;
        }
    }
}
