package dev.logsift.detect.score;

import dev.logsift.session.Session;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.text.UserError;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is known to be true of a log, from one of its own columns or from a file beside it. */
public final class Labels {
    private final List<LabelledAttack> attacks;

    private Labels(List<LabelledAttack> attacks) {
        this.attacks = attacks;
    }

    /**
     * @param columnOrFile a column of the table, or a labels file as {@code generate} writes it; without one, the file
     *     {@code LOG.labels.csv} beside the table's log
     * @param benign values of the column that mean no attack, beside the usual ones
     * @throws UserError if there are no labels, or none of an attack and of nothing benign
     */
    public static Labels of(Session session, LoadedTable table, Optional<String> columnOrFile, List<String> benign) {
        Optional<Path> file = columnOrFile.isEmpty() ? besideLog(table) : columnOrFile.flatMap(Labels::existing);
        if (file.isPresent()) {
            return new Labels(LabelFile.read(file.get()));
        }
        String column =
                columnOrFile.orElseThrow(() -> UserError.usage("what is true of " + table.name() + " is not known")
                        .because("there is no file of labels beside its log, such as access.log.labels.csv")
                        .help("name a column with labels or a file of labels: --labels label"));
        return new Labels(new LabelColumn(session, table, column, benign).read());
    }

    List<LabelledAttack> attacks() {
        return attacks;
    }

    private static Optional<Path> besideLog(LoadedTable table) {
        return table.files().size() == 1
                ? existing(table.files().get(0).displayName() + ".labels.csv")
                : Optional.empty();
    }

    private static Optional<Path> existing(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) { // of another file system
            return Optional.empty();
        }
    }
}
