package dev.logsift.generate.random;

import dev.logsift.text.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hosts of a scenario's own network, written as {@code 192.168.210.4} or {@code 192.168.210.4-15}. */
public final class Addresses {
    private static final Pattern RANGE =
            Pattern.compile("(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.)(\\d{1,3})(?:-(\\d{1,3}))?");

    private Addresses() {}

    /** Whether it is a list, or has a range in it. */
    public static boolean isRange(YamlMapping settings, String key) {
        List<String> texts = settings.texts(key);
        return texts.size() > 1 || RANGE.matcher(texts.get(0)).matches();
    }

    public static List<String> read(YamlMapping settings, String key) {
        List<String> addresses = new ArrayList<>();
        for (String text : settings.texts(key)) {
            Matcher range = RANGE.matcher(text);
            if (!range.matches()) {
                throw settings.wrong(key, "addresses such as 192.168.1.4 or 192.168.1.4-15, and not '" + text + "'");
            }
            int first = Integer.parseInt(range.group(2));
            int last = range.group(3) == null ? first : Integer.parseInt(range.group(3));
            if (first > last || last > 255) {
                throw settings.wrong(key, "addresses from the lower to the higher, and not '" + text + "'");
            }
            for (int host = first; host <= last; host++) {
                addresses.add(range.group(1) + host);
            }
        }
        if (addresses.isEmpty()) {
            throw settings.missing(key);
        }
        return List.copyOf(addresses);
    }
}
