package dev.logsift.generate.access.line;

import dev.logsift.generate.access.Request;
import dev.logsift.generate.line.HourPrefix;
import dev.logsift.generate.line.LineBuffer;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.List;

/** The parts that lines of Apache and nginx have in common. */
final class ApacheLine {
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final HourPrefix time = new HourPrefix(ApacheLine::prefix);
    private final String noBytes;

    /** @param noBytes how an empty body is written: Apache's {@code %b} is a dash, nginx has a 0 */
    ApacheLine(String noBytes) {
        this.noBytes = noBytes;
    }

    /** The Common Log Format: {@code %h %l %u %t "%r" %>s %b}. */
    void writeCommon(Request request, LineBuffer out) throws IOException {
        out.put(request.visitor().address())
                .put(" - ")
                .put(orDash(request.user()))
                .put(" [");
        time.write(request.time(), out);
        out.put(" +0000] \"")
                .put(request.method())
                .put(' ')
                .put(escaped(request.target()))
                .put(' ');
        out.put(request.visitor().protocol()).put("\" ").put(request.status()).put(' ');
        if (request.bytes() == 0) {
            out.put(noBytes);
        } else {
            out.put(request.bytes());
        }
    }

    /** Common and then {@code "%{Referer}i" "%{User-Agent}i"}. */
    void writeCombined(Request request, LineBuffer out) throws IOException {
        writeCommon(request, out);
        out.put(" \"").put(escaped(orDash(request.referrer()))).put("\" \"");
        out.put(escaped(request.visitor().agent())).put('"');
    }

    private static String prefix(ZonedDateTime hour) {
        String day = (hour.getDayOfMonth() < 10 ? "0" : "") + hour.getDayOfMonth();
        String clock = (hour.getHour() < 10 ? "0" : "") + hour.getHour();
        return day + "/" + MONTHS.get(hour.getMonthValue() - 1) + "/" + hour.getYear() + ":" + clock + ":";
    }

    private static String orDash(String text) {
        return text == null ? "-" : text;
    }

    /** As the servers do it: what could end the field or the line is {@code \xNN}. */
    private static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return escape(text);
            }
        }
        return text;
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte encoded : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            if (isPlain((char) (encoded & 0xFF))) {
                escaped.append((char) encoded);
            } else {
                escaped.append(String.format(java.util.Locale.ROOT, "\\x%02x", encoded & 0xFF));
            }
        }
        return escaped.toString();
    }

    private static boolean isPlain(char character) {
        return character >= ' ' && character <= '~' && character != '"' && character != '\\';
    }
}
