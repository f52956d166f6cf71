package dev.logsift.session;

import dev.logsift.format.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The logs that are loaded, and which of them is the current one of its family. */
public final class Tables {
    private final Session session;

    Tables(Session session) {
        this.session = session;
    }

    /** Makes one table of all the paths, and the current one of its family. */
    public LoadedTable load(LoadRequest request) {
        throw new UnsupportedOperationException();
    }

    /** A table by its name, or a path or glob, which is loaded on the fly. */
    public LoadedTable resolve(String nameOrPath) {
        throw new UnsupportedOperationException();
    }

    public Optional<LoadedTable> current(Family family) {
        return Optional.empty();
    }

    /** The current table, or an error that says how to load one. */
    public LoadedTable requireCurrent(Family family) {
        throw new UnsupportedOperationException();
    }

    /** The table loaded or chosen last, of whatever family. */
    public LoadedTable requireCurrent() {
        throw new UnsupportedOperationException();
    }

    public void use(LoadedTable table) {}

    public List<LoadedTable> all() {
        return new ArrayList<>();
    }

    /** Does work while a table is the current one of its family: the family's view then is that table. */
    public <T> T using(LoadedTable table, Supplier<T> work) {
        return work.get();
    }
}
