package dev.logsift.format;

import dev.logsift.format.column.Family;
import java.io.Serializable;
import java.util.List;

/** How one kind of file spells a family, as a format file or a LogFormat string says it. */
public interface FormatDefinition extends Serializable {
    FormatCard card();

    default String name() {
        return card().name();
    }

    /** Other names that {@code --log-format} takes for it. */
    default List<String> aliases() {
        return card().aliases();
    }

    default String title() {
        return card().title();
    }

    default Family family() {
        return card().family();
    }

    default List<Sample> samples() {
        return card().samples();
    }

    /** The layout in the format's own language, for people. */
    String layout();

    /**
     * The format as one file has it: a file that names its own columns in a header is known only once that is read.
     *
     * @param head the first bytes of the file
     */
    BoundFormat bind(byte[] head);

    /** Whether {@link #bind} needs the head of each file, which then cannot be read from the middle. */
    boolean isSelfDescribing();
}
