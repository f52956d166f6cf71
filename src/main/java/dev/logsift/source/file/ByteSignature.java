package dev.logsift.source.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/** How files of a kind begin. */
record ByteSignature(Pattern bytes) {
    /** @param bytes a regular expression in which each character is a byte */
    static ByteSignature of(String bytes) {
        return new ByteSignature(Pattern.compile(bytes, Pattern.DOTALL));
    }

    boolean matches(byte[] head) {
        return bytes.matcher(new String(head, ISO_8859_1)).lookingAt();
    }
}
