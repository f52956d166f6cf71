package dev.logsift.format;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

/** Breaks lines in the ways in which real ones are broken, for tests. */
public final class LineMutation {
    private static final byte[] MEAN_BYTES = {
        '"', '\\', ' ', ',', '-', '[', ']', '{', '}', ':', '%', '\t', 0, -1, -61, '9'
    };

    private LineMutation() {}

    /** One to four changes at random places: bytes put in, taken out, repeated, replaced, or the rest cut off. */
    public static byte[] of(byte[] line, Random random) {
        byte[] mutant = line;
        for (int i = random.nextInt(4); i >= 0; i--) {
            mutant = mutateOnce(mutant, random);
        }
        return mutant;
    }

    private static byte[] mutateOnce(byte[] line, Random random) {
        int at = random.nextInt(line.length + 1);
        int to = Math.min(line.length, at + random.nextInt(12));
        byte mean = MEAN_BYTES[random.nextInt(MEAN_BYTES.length)];
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(line, at);
            case 1 -> join(line, 0, at, new byte[] {mean}, at);
            case 2 -> join(line, 0, at, new byte[0], to);
            case 3 -> join(line, 0, at, Arrays.copyOfRange(line, at, to), at);
            case 4 -> join(line, 0, at, new byte[] {(byte) random.nextInt(256)}, Math.min(line.length, at + 1));
            default -> join(line, 0, at, new byte[] {mean}, Math.min(line.length, at + 1));
        };
    }

    /** {@code line[start, end)}, what is put in, and the line from {@code rest} on. */
    private static byte[] join(byte[] line, int start, int end, byte[] inserted, int rest) {
        ByteBuffer joined = ByteBuffer.allocate(end - start + inserted.length + line.length - rest);
        return joined.put(line, start, end - start)
                .put(inserted)
                .put(line, rest, line.length - rest)
                .array();
    }
}
