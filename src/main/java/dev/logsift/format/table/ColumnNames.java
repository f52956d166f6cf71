package dev.logsift.format.table;

import dev.logsift.format.column.Family;
import dev.logsift.format.field.FormatFields;
import dev.logsift.format.field.LogField;
import dev.logsift.text.UserError;
import dev.logsift.text.YamlMapping;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the columns of tables are called: the names that each family's columns go by, the preferred ones first. */
public final class ColumnNames implements Serializable {
    private static final long serialVersionUID = 1L;

    private final EnumMap<Family, LinkedHashMap<String, LogField>> fields = new EnumMap<>(Family.class);

    private ColumnNames() {
        for (Family family : Family.values()) {
            fields.put(family, new LinkedHashMap<>());
        }
    }

    /** Reads the files that exist; the names of the first come first. */
    public static ColumnNames open(List<Path> files) {
        ColumnNames names = new ColumnNames();
        files.stream().filter(Files::isRegularFile).forEach(names::read);
        return names;
    }

    /** The names of a family's columns, each with the field that it stands for. */
    public Map<String, LogField> of(Family family) {
        return fields.get(family);
    }

    /** What a column of this name stands for. */
    Optional<LogField> field(Family family, String name) {
        return Optional.ofNullable(fields.get(family).get(plain(name)));
    }

    /** The column among others that goes by a name, whatever its letter case and signs. */
    static Optional<String> find(String name, Collection<String> columns) {
        return columns.contains(name)
                ? Optional.of(name)
                : columns.stream()
                        .filter(column -> plain(column).equals(plain(name)))
                        .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}.@]+", "_")
                .replaceAll("(?<=.)_$|^_(?=.)", "");
    }

    private void read(Path file) {
        YamlMapping yaml = YamlMapping.parse(text(file), file.toString());
        List<String> words = new ArrayList<>();
        for (Family family : Family.values()) {
            words.add(family.word());
            yaml.mappings(family.word()).forEach(group -> add(family, group));
        }
        yaml.allowOnly(words);
    }

    private void add(Family family, YamlMapping group) {
        LogField field = new FormatFields(family).fieldOfColumn(group);
        for (String name : group.texts("names")) {
            fields.get(family).putIfAbsent(plain(name), field);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw UserError.of("cannot read the names of columns " + file)
                    .because(String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }
}
