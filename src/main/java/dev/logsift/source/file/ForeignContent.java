package dev.logsift.source.file;

import dev.logsift.text.UserError;
import java.util.Arrays;

/** What is no log though people keep logs in it: each with the command that makes a log of it. */
enum ForeignContent {
    UTF_16("UTF-16 text", "iconv -f UTF-16 -t UTF-8 %1$s > %1$s.utf8", "\\xFF\\xFE|\\xFE\\xFF"),
    TAR("a tar archive", "tar -xf %s", ".{257}ustar"),
    ZIP("a ZIP archive", "unzip %s", "PK\\x03\\x04|PK\\x05\\x06"),
    SEVEN_ZIP("a 7z archive", "7z x %s", "7z\\xBC\\xAF\\x27\\x1C"),
    RAR("a RAR archive", "unrar x %s", "Rar!\\x1A\\x07"),
    COMPRESS("compressed by compress (.Z)", "gzip -dc %1$s > %1$s.log", "\\x1F\\x9D"),
    NFCAPD("a binary file of nfcapd", "nfdump -r %1$s -o csv > %1$s.csv", "\\x0C\\xA5|\\xA5\\x0C"),
    PACKET_CAPTURE("a packet capture", "zeek -r %s", "\\xD4\\xC3\\xB2\\xA1|\\n\\r\\r\\n.{4}\\x4D\\x3C\\x2B\\x1A");

    /** Bytes of a file's beginning that are enough to tell. */
    static final int SAMPLE_BYTES = 512;

    private final String title;
    private final String remedy;
    private final ByteSignature signature;

    ForeignContent(String title, String remedy, String signature) {
        this.title = title;
        this.remedy = remedy;
        this.signature = ByteSignature.of(signature);
    }

    /** @param head the first bytes of a file, decompressed */
    static void refuse(byte[] head, String file) {
        Arrays.stream(values())
                .filter(content -> content.signature.matches(head))
                .findFirst()
                .ifPresent(content -> {
                    throw UserError.of(file + " is " + content.title + ", not a text file that can be read")
                            .help("make text of it first: " + content.remedy.formatted(file));
                });
        Compression.of(head).ifPresent(again -> {
            throw UserError.of(file + " is compressed twice")
                    .because("within the compressed data is " + again.program() + " data again")
                    .help("decompress it once");
        });
    }
}
