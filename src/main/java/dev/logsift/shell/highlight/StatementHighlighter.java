package dev.logsift.shell.highlight;

import dev.logsift.command.CommandRegistry;
import dev.logsift.interpreter.StatementSplitter;
import dev.logsift.shell.complete.Vocabulary;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.RegionType;
import org.jline.reader.impl.DefaultHighlighter;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours what is typed, at every keystroke. */
public final class StatementHighlighter extends DefaultHighlighter {
    private final StatementColours colours;

    public StatementHighlighter(StatementSplitter splitter, CommandRegistry commands, Supplier<Vocabulary> vocabulary) {
        this.colours = new StatementColours(splitter, commands, vocabulary);
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        // What is searched for or marked has a look of its own.
        boolean marked = reader.getSearchTerm() != null || reader.getRegionActive() != RegionType.NONE;
        return marked
                ? super.highlight(reader, buffer)
                : painted(buffer, reader.getBuffer().cursor());
    }

    AttributedString painted(String text, int cursor) {
        AttributedStyle[] styles = new AttributedStyle[text.length()];
        for (Run run : colours.runs(text, cursor)) {
            Arrays.fill(styles, run.start(), run.end(), run.role().style());
        }
        AttributedStringBuilder painted = new AttributedStringBuilder();
        for (int i = 0; i < text.length(); i++) {
            painted.style(styles[i] == null ? AttributedStyle.DEFAULT : styles[i]);
            append(painted, text.charAt(i));
        }
        return painted.toAttributedString();
    }

    /** A control character is shown as {@code ^X}, never sent. */
    private static void append(AttributedStringBuilder painted, char c) {
        if (c < ' ' && c != '\t' && c != '\n') {
            painted.append('^').append((char) (c + '@'));
        } else {
            painted.append(c);
        }
    }
}
