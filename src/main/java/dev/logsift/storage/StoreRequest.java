package dev.logsift.storage;

import dev.logsift.session.load.LoadedTable;
import java.util.Optional;

/** Which table is to be stored under which name; {@code append} adds to a table that is there. */
public record StoreRequest(LoadedTable table, String name, Optional<String> partitionBy, boolean append) {}
