package dev.logsift.shell.highlight;

import org.jline.utils.AttributedStyle;

/** What a piece of a statement is, and how it looks: the sixteen colours that every theme makes readable. */
enum Role {
    PLAIN(AttributedStyle.DEFAULT),
    COMMAND(AttributedStyle.BOLD),
    OPTION(AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN)),
    KEYWORD(AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN)),
    FUNCTION(AttributedStyle.DEFAULT.foreground(AttributedStyle.BLUE | AttributedStyle.BRIGHT)),
    TABLE(AttributedStyle.BOLD.foreground(AttributedStyle.MAGENTA)),
    COLUMN(AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA)),
    STRING(AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN)),
    NUMBER(AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW)),
    PARAMETER(AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW)),
    COMMENT(AttributedStyle.DEFAULT.faint()),
    /** The bracket at the cursor, and the one that it belongs to. */
    BRACKET(AttributedStyle.BOLD.underline()),
    /** A misspelt command or option, a closing bracket without an opening one. */
    WRONG(AttributedStyle.DEFAULT.foreground(AttributedStyle.RED));

    private final AttributedStyle style;

    Role(AttributedStyle style) {
        this.style = style;
    }

    AttributedStyle style() {
        return style;
    }
}
