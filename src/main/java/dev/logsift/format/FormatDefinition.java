package dev.logsift.format;

import java.io.Serializable;
import java.util.List;

/** How one kind of file spells a family, as a format file or a LogFormat string says it. */
public sealed interface FormatDefinition extends Serializable permits PatternFormat, DelimitedFormat {
    String name();

    /** Other names that {@code --log-format} takes for it. */
    List<String> aliases();

    String title();

    Family family();

    List<Sample> samples();

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
