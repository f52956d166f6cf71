package dev.logsift.shell.complete;

import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import dev.logsift.engine.Type;
import dev.logsift.format.column.Family;
import dev.logsift.session.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The frequent values of columns, from the first rows of a table. The first question about a table starts to read them in
 * the background, and waits for no longer than a person does not mind; who asks again finds them there.
 */
public final class SampledValues implements ColumnValues {
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final int ROWS = 10_000;
    private static final Set<Type> COUNTABLE = Set.of(Type.STRING, Type.INTEGER, Type.BOOLEAN);

    private final Session session;
    private final Supplier<Optional<Engine>> engine;
    private final Supplier<Vocabulary> vocabulary;
    private final Executor background;
    private final Map<Object, CompletableFuture<Map<String, List<String>>>> samples = new HashMap<>();

    /** @param engine the engine once it is up */
    public SampledValues(
            Session session, Supplier<Optional<Engine>> engine, Supplier<Vocabulary> vocabulary, Executor background) {
        this.session = session;
        this.engine = engine;
        this.vocabulary = vocabulary;
        this.background = background;
    }

    @Override
    public List<String> of(String table, String column) {
        List<String> countable = countable(table);
        if (countable.isEmpty() || !isThere(table)) {
            return List.of();
        }
        CompletableFuture<Map<String, List<String>>> sample = samples.computeIfAbsent(
                identity(table), any -> start(engine.get().get(), table, countable));
        return values(sample).getOrDefault(column.toLowerCase(Locale.ROOT), List.of());
    }

    /** Tab asks about columns before their log is loaded; to look for it among the stored tables would hold that up. */
    private boolean isThere(String table) {
        return engine.get()
                .filter(ready -> Family.named(table).isEmpty() || ready.hasView(table))
                .isPresent();
    }

    /** What is under a name now: a table that is loaded again under it is another one. */
    private Object identity(String table) {
        return session.tables().find(table).<Object>map(loaded -> loaded).orElse(table);
    }

    private List<String> countable(String table) {
        return vocabulary.get().columns(table).orElse(List.of()).stream()
                .filter(column ->
                        COUNTABLE.contains(column.type()) && !column.name().startsWith("_"))
                .map(Column::name)
                .toList();
    }

    private CompletableFuture<Map<String, List<String>>> start(Engine ready, String table, List<String> columns) {
        String names = columns.stream().map(SqlNames::quoted).collect(Collectors.joining(", "));
        String sample = "SELECT " + names + " FROM " + SqlNames.quoted(table);
        return CompletableFuture.supplyAsync(() -> count(columns, ready.first(sample, ROWS)), background);
    }

    private static Map<String, List<String>> count(List<String> columns, List<List<Object>> rows) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            List<Object> all = new ArrayList<>(rows.size());
            rows.forEach(row -> all.add(row.get(column)));
            values.put(columns.get(i).toLowerCase(Locale.ROOT), FrequentValues.literals(all));
        }
        return values;
    }

    private static Map<String, List<String>> values(CompletableFuture<Map<String, List<String>>> sample) {
        try {
            return sample.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) { // not there yet, or a table that cannot be read
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }
}
