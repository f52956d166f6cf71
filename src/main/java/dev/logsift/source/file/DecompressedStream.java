package dev.logsift.source.file;

import dev.logsift.text.UserError;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/** What a compressed file holds; where it is damaged or cut off, an error says so in the user's words. */
final class DecompressedStream extends FilterInputStream {
    private static final int BUFFER_SIZE = 1 << 16;

    /** How the decompressors that throw no {@link EOFException} say that there is no more. */
    private static final Pattern CUT_OFF = Pattern.compile("(?i)truncated|unexpected end|prematurely");

    private final Compression compression;
    private final String file;

    private DecompressedStream(InputStream in, Compression compression, String file) {
        super(in);
        this.compression = compression;
        this.file = file;
    }

    /** @param in the compressed bytes; closed with the result, or at once where they cannot be read */
    static InputStream of(InputStream in, Compression compression, String file) throws IOException {
        try {
            return new DecompressedStream(
                    compression.open(new BufferedInputStream(in, BUFFER_SIZE)), compression, file);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw damaged(compression, file, e);
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** Some decompressors fall over what they did not expect, with whatever exception comes. */
    @Override
    public int read(byte[] bytes, int offset, int length) {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException | RuntimeException e) {
            throw damaged(compression, file, e);
        }
    }

    static UserError damaged(Compression compression, String file, Exception cause) {
        boolean cutOff = cause instanceof EOFException
                || CUT_OFF.matcher(String.valueOf(cause.getMessage())).find();
        String reason = cutOff
                ? "its " + compression.program() + " data is cut off"
                : "its " + compression.program() + " data is damaged: " + cause.getMessage();
        String program = compression.program();
        return UserError.of("cannot read " + file + " to its end")
                .because(reason)
                .help("fetch it again, or keep what is whole: " + program + " -dc " + file + " > " + file + ".log")
                .causedBy(cause);
    }
}
