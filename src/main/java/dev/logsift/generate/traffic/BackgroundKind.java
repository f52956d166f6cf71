package dev.logsift.generate.traffic;

import dev.logsift.format.column.Family;
import dev.logsift.text.YamlMapping;

/** Reads the {@code background} of the scenarios of one family; registered with {@code @AutoService}. */
public interface BackgroundKind {
    Family family();

    /** @param seed for what stays the same during a log, such as who the clients are */
    Background read(YamlMapping settings, long seed);
}
