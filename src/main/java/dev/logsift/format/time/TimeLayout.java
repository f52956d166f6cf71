package dev.logsift.format.time;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A time layout of {@code strftime}, as Apache's {@code %{...}t} takes it, with {@code %f} for the digits of a fraction.
 *
 * @param codes the conversions, in order; 0 stands for a byte that must be there
 * @param literals the bytes that must be there
 */
public record TimeLayout(char[] codes, byte[] literals) {
    private static final String KNOWN = "dehbBmyYHIMSpzZsfaAj";
    private static final Pattern DAY = Pattern.compile("%s|(?=.*%[yY])(?=.*(%j|(?=.*%[bm])(?=.*%d)))");

    /** Reads a layout; null where it has conversions that are not known, or does not say the day. */
    public static TimeLayout of(String text) {
        String layout = expand(text);
        List<Character> codes = new ArrayList<>();
        List<Byte> literals = new ArrayList<>();
        for (int i = 0; i < layout.length(); i++) {
            boolean conversion = layout.charAt(i) == '%' && i + 1 < layout.length() && layout.charAt(i + 1) != '%';
            if (conversion && KNOWN.indexOf(layout.charAt(i + 1)) < 0) {
                return null;
            }
            i += layout.charAt(i) == '%' ? 1 : 0;
            codes.add(conversion ? layout.charAt(i) : (char) 0);
            literals.add(i < layout.length() ? String.valueOf(layout.charAt(i)).getBytes(UTF_8)[0] : (byte) '%');
        }
        return DAY.matcher(layout).find() ? new TimeLayout(chars(codes), bytes(literals)) : null;
    }

    /** The blanks of a layout, at which its times do not end. */
    public static int count(String layout, String part) {
        String expanded = expand(layout);
        return part.isEmpty()
                ? 0
                : (expanded.length() - expanded.replace(part, "").length()) / part.length();
    }

    private static String expand(String text) {
        return text.replace("%e", "%d")
                .replace("%h", "%b")
                .replace("%B", "%b")
                .replace("%A", "%a")
                .replace("%c", "%a %b %d %H:%M:%S %Y")
                .replace("%D", "%m/%d/%y")
                .replace("%F", "%Y-%m-%d")
                .replace("%r", "%I:%M:%S %p")
                .replace("%R", "%H:%M")
                .replace("%T", "%H:%M:%S")
                .replace("%n", "\n")
                .replace("%t", "\t");
    }

    private static char[] chars(List<Character> list) {
        char[] chars = new char[list.size()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = list.get(i);
        }
        return chars;
    }

    private static byte[] bytes(List<Byte> list) {
        byte[] bytes = new byte[list.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = list.get(i);
        }
        return bytes;
    }
}
