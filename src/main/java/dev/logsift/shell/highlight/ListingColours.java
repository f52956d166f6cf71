package dev.logsift.shell.highlight;

import dev.logsift.engine.Result.Listing;
import dev.logsift.interpreter.SqlScanner;
import dev.logsift.output.text.ControlText;
import dev.logsift.shell.complete.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours texts that are shown, not typed. */
public final class ListingColours {
    /** Eight colours and styles, which every terminal that has colours knows. */
    private static final int COLOURS = 16;

    private static final Pattern HEADER_KEY = Pattern.compile("(?m)^ *[a-z_]+:(?= |$)");

    private final Supplier<Vocabulary> vocabulary;

    public ListingColours(Supplier<Vocabulary> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The text with the escapes of a terminal; its own are shown, not sent. */
    public String paint(Listing listing) {
        String text = shown(listing.text());
        AttributedStyle[] styles = new AttributedStyle[text.length()];
        Arrays.fill(styles, AttributedStyle.DEFAULT);
        for (Run run : listing.language() == Listing.Language.SQL ? sql(text) : difference(text)) {
            Arrays.fill(styles, run.start(), run.end(), run.role().style());
        }
        AttributedStringBuilder painted = new AttributedStringBuilder();
        for (int i = 0; i < text.length(); i++) {
            painted.style(styles[i]);
            painted.append(text.charAt(i));
        }
        return painted.toAttributedString().toAnsi(COLOURS, org.jline.utils.AttributedCharSequence.ForceMode.None);
    }

    /** As a terminal without colours is to get it. */
    public static String shown(String text) {
        return ControlText.escapeKeepingLines(text.replace("\t", "    ").replace("\r\n", "\n"));
    }

    private List<Run> sql(String text) {
        List<Run> runs = new ArrayList<>(new SqlColours(vocabulary.get(), text, SqlScanner.statement(text, 0)).runs());
        int start = text.indexOf("/*");
        int end = text.indexOf("*/");
        if (start >= 0 && end > start) {
            HEADER_KEY
                    .matcher(text)
                    .region(start, end)
                    .results()
                    .map(key -> new Run(key.start(), key.end(), Role.OPTION))
                    .forEach(runs::add);
        }
        return runs;
    }

    private static List<Run> difference(String text) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n")) {
            runs.add(new Run(start, start + line.length(), role(line)));
            start += line.length() + 1;
        }
        return runs;
    }

    private static Role role(String line) {
        if (line.startsWith("---") || line.startsWith("+++")) {
            return Role.COMMAND;
        }
        if (line.startsWith("@@")) {
            return Role.KEYWORD;
        }
        return line.startsWith("+") ? Role.STRING : line.startsWith("-") ? Role.WRONG : Role.PLAIN;
    }
}
