package dev.logsift.session.load;

import dev.logsift.engine.SourceFile;
import dev.logsift.format.table.TableKind;
import dev.logsift.text.UserError;
import java.util.List;
import java.util.Optional;

/** Tells Parquet and ORC files from files of text, by their first bytes. */
final class ColumnarFiles {
    private static final int MAGIC_BYTES = 4;

    private final LoadContext context;

    ColumnarFiles(LoadContext context) {
        this.context = context;
    }

    /**
     * The kind that all the files are of; empty where they are text.
     *
     * @throws UserError if some are of one kind and others of another, or not of the kind that the user named
     */
    Optional<TableKind> kind(List<SourceFile> files, Optional<String> named) {
        List<SourceFile> sample = FileSample.spread(files);
        if (sample.isEmpty()) {
            return Optional.empty();
        }
        Optional<TableKind> kind = named.isPresent()
                ? named.flatMap(TableKind::named).filter(table -> !table.isText())
                : kind(sample.get(0));
        sample.forEach(file -> requireSame(kind, sample.get(0), file, named));
        return kind;
    }

    private Optional<TableKind> kind(SourceFile file) {
        return TableKind.ofMagic(context.engine().head(file, MAGIC_BYTES));
    }

    private void requireSame(Optional<TableKind> kind, SourceFile first, SourceFile file, Optional<String> named) {
        Optional<TableKind> other = kind(file);
        if (other.equals(kind)) {
            return;
        }
        if (named.isPresent()) {
            throw UserError.of(file.displayName() + " is " + word(other) + ", not " + named.get())
                    .because("the kind of a file is seen in its first bytes")
                    .help("leave --log-format out");
        }
        throw UserError.of("the files are of different formats")
                .because(first.displayName() + " is " + word(kind) + ", " + file.displayName() + " is " + word(other))
                .help("load them apart: 'load PATH as NAME'");
    }

    private static String word(Optional<TableKind> kind) {
        return kind.map(TableKind::word).orElse("text");
    }
}
