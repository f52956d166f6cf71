package dev.logsift.function;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a MaxMind file of one level, after the format's specification 2.0: addresses of version 4 below 128.0.0.0 are in one country, the
 * others in none.
 */
final class CountryDatabase {
    private static final int STRING = 2;
    private static final int UINT16 = 5;
    private static final int UINT32 = 6;
    private static final int MAP = 7;
    private static final int NODES = 1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** @param key {@code country} or {@code registered_country} */
    static void write(Path file, String key, String code) throws IOException {
        CountryDatabase database = new CountryDatabase();
        // One node of two 24-bit records: left, the data at offset 0 (behind 16 bytes of separator); right, not found.
        database.record(NODES + 16);
        database.record(NODES);
        database.out.write(new byte[16]);
        database.control(MAP, 1);
        database.text(key);
        database.control(MAP, 1);
        database.text("iso_code");
        database.text(code);
        database.metadata();
        Files.write(file, database.out.toByteArray());
    }

    private void metadata() {
        out.writeBytes(new byte[] {(byte) 0xAB, (byte) 0xCD, (byte) 0xEF});
        out.writeBytes("MaxMind.com".getBytes(StandardCharsets.US_ASCII));
        control(MAP, 9);
        number("node_count", UINT32, NODES);
        number("record_size", UINT16, 24);
        number("ip_version", UINT16, 4);
        text("database_type");
        text("Test");
        text("languages");
        out.write(0); // extended type ...
        out.write(4); // ... array, of nothing
        number("binary_format_major_version", UINT16, 2);
        number("binary_format_minor_version", UINT16, 0);
        text("build_epoch");
        out.write(4); // extended type of four bytes ...
        out.write(2); // ... uint64
        out.writeBytes(new byte[] {0, 0, 0, 1});
        text("description");
        control(MAP, 0);
    }

    private void number(String key, int type, int value) {
        text(key);
        control(type, 1);
        out.write(value);
    }

    private void text(String text) {
        control(STRING, text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void control(int type, int size) {
        out.write(type << 5 | size);
    }

    private void record(int value) {
        out.writeBytes(new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value});
    }
}
