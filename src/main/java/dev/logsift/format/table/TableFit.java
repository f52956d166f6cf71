package dev.logsift.format.table;

import dev.logsift.format.column.Family;
import dev.logsift.format.column.LogColumn;
import dev.logsift.format.field.LogField;
import dev.logsift.text.Counted;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which columns of a table are those of a family.
 *
 * @param fields what each of them stands for, by its name in the table, in the order of preference
 */
public record TableFit(Family family, Map<String, LogField> fields) {
    /** So many columns that no other family has make a table one of a family, if the user says nothing. */
    private static final int ENOUGH = 2;

    /** The fit to the family that the user's map is for, else to the one that gets more columns; empty if to none. */
    public static Optional<TableFit> best(ColumnNames names, ColumnMap map, List<String> columns) {
        int enough = map.isEmpty() ? ENOUGH : 1;
        return families(names, map)
                .map(family -> of(family, names, map, columns))
                .filter(fit -> fit.telling() >= enough)
                .max(Comparator.comparingInt(TableFit::telling));
    }

    /** @throws UserError if the map names a column that the family or the table does not have */
    static TableFit of(Family family, ColumnNames names, ColumnMap map, List<String> columns) {
        Map<String, LogField> fields = new LinkedHashMap<>();
        map.columns().forEach((canonical, column) -> {
            LogField field = names.field(family, canonical).orElseThrow(() -> unknown(canonical, names));
            fields.put(ColumnNames.find(column, columns).orElseThrow(() -> notThere(column, columns)), field);
        });
        Set<String> taken = new LinkedHashSet<>(mainColumns(fields.values()));
        names.of(family).forEach((name, field) -> {
            if (!taken.contains(field.column())) {
                ColumnNames.find(name, columns)
                        .filter(column -> fields.putIfAbsent(column, field) == null)
                        .ifPresent(column -> taken.add(field.column()));
            }
        });
        return new TableFit(family, fields);
    }

    /** The column of the table, if any, that a column of the family is made of, a column of its own before a part of one. */
    public Optional<String> sourceOf(String canonical) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue().columns().contains(canonical))
                .min(Comparator.comparingInt(entry -> entry.getValue().columns().size()))
                .map(Map.Entry::getKey);
    }

    /** What became of the columns, for people. */
    public String describe() {
        String renamed = fields.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equalsIgnoreCase(entry.getValue().column()))
                .map(entry -> entry.getValue().column() + " from " + entry.getKey())
                .collect(Collectors.joining(", "));
        return Counted.of(filled().size(), "column") + " of " + family.word() + (renamed.isEmpty() ? "" : ": ")
                + renamed;
    }

    /** That the columns of a file are those of no family. */
    public static UserError none(String file, TableKind kind, List<String> columns) {
        return UserError.of("the columns of " + file + " are neither those of an access log nor those of a flow log")
                .because("its columns are " + String.join(", ", columns))
                .help("say which is which: --map client=COLUMN,status=COLUMN ('formats " + kind.word()
                        + "' lists the names that are known), or ask the file with SQL: SELECT * FROM " + kind.word()
                        + ".`" + file + "`");
    }

    /** The columns of the family that have a source. */
    public List<String> filled() {
        return family.columns().stream()
                .map(LogColumn::name)
                .filter(name -> sourceOf(name).isPresent())
                .toList();
    }

    /** A name for a column that is none of the family's. */
    public String ownName(String column) {
        boolean reserved = column.startsWith("_")
                || family.columns().stream()
                        .anyMatch(canonical -> canonical.name().equalsIgnoreCase(column));
        return reserved ? "column_" + column.replaceFirst("^_+", "") : column;
    }

    /** The columns that no other family has. */
    private int telling() {
        Set<String> own = new TreeSet<>(filled());
        Arrays.stream(Family.values())
                .filter(other -> other != family)
                .flatMap(other -> other.columns().stream())
                .forEach(column -> own.remove(column.name()));
        return own.size();
    }

    /** The families that the map can be for: those whose own columns it names, else those that know its names. */
    private static Stream<Family> families(ColumnNames names, ColumnMap map) {
        List<Family> own = families(map, (family, name) -> family.columns().stream()
                .anyMatch(column -> column.name().equals(name)));
        List<Family> families = own.isEmpty()
                ? families(map, (family, name) -> names.field(family, name).isPresent())
                : own;
        if (families.isEmpty()) {
            throw ofNoFamily(names, map);
        }
        return families.stream();
    }

    private static List<Family> families(ColumnMap map, BiPredicate<Family, String> knows) {
        return Arrays.stream(Family.values())
                .filter(family -> map.columns().keySet().stream().allMatch(name -> knows.test(family, name)))
                .toList();
    }

    private static UserError ofNoFamily(ColumnNames names, ColumnMap map) {
        return map.columns().keySet().stream()
                .filter(canonical -> Arrays.stream(Family.values())
                        .noneMatch(family -> names.field(family, canonical).isPresent()))
                .findFirst()
                .map(canonical -> unknown(canonical, names))
                .orElseGet(() -> UserError.of("--map names columns of access and of flow logs")
                        .because("a table is of one family")
                        .help("map the columns of one of them"));
    }

    private static Set<String> mainColumns(Collection<LogField> fields) {
        Set<String> columns = new LinkedHashSet<>();
        fields.forEach(field -> columns.add(field.column()));
        return columns;
    }

    private static UserError unknown(String canonical, ColumnNames names) {
        Set<String> known = new LinkedHashSet<>();
        Arrays.stream(Family.values())
                .forEach(family -> known.addAll(names.of(family).keySet()));
        return UserError.of("--map: no family has a column '" + canonical + "'")
                .help(Suggestion.forUnknown(canonical, known, "'formats csv' lists the columns of the families"));
    }

    private static UserError notThere(String column, List<String> columns) {
        String all = "its columns are " + String.join(", ", columns);
        return UserError.of("--map: the table has no column '" + column + "'")
                .help(Suggestion.nearest(column, columns)
                        .map(near -> "did you mean '" + near + "'? " + all)
                        .orElse(all));
    }
}
