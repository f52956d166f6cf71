package dev.logsift.interpreter;

import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a script.
 *
 * @param origin what errors call it: a file, {@code standard input}; empty for statements typed on a command line
 */
public record ScriptText(String text, String origin) {

    public static ScriptText read(Path file) {
        if (Files.isDirectory(file)) {
            throw UserError.of("cannot read the script " + file)
                    .because("it is a folder")
                    .help("name a file of statements");
        }
        if (!Files.exists(file)) {
            throw UserError.of("no such script: " + file).help("check the path; it starts from the current folder");
        }
        try {
            return of(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw UserError.of("cannot read the script " + file)
                    .because(String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    /** UTF-8, with or without a byte order mark. */
    public static ScriptText of(byte[] bytes, String origin) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new ScriptText(text.startsWith("\ufeff") ? text.substring(1) : text, origin);
    }
}
