package dev.logsift.shell.complete;

import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import dev.logsift.engine.SqlLanguage;
import dev.logsift.library.Query;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The vocabulary of a session as it was a moment ago. It is read in the background, so that asking for it costs nothing
 * and never waits for Spark: it is asked at every keystroke.
 */
public final class LiveVocabulary implements Supplier<Vocabulary> {
    private final Session session;
    private final Supplier<Optional<Engine>> engine;
    private final Executor background;
    private volatile Map<String, List<Column>> expected = FamilyColumns.ofAll();
    private volatile Vocabulary known = Vocabulary.basic().withTables(expected);
    private boolean languageRead;

    /** @param engine the engine once it is up */
    public LiveVocabulary(Session session, Supplier<Optional<Engine>> engine, Executor background) {
        this.session = session;
        this.engine = engine;
        this.background = background;
    }

    @Override
    public Vocabulary get() {
        return known;
    }

    /** Begins to read it anew: tables may have come or gone. */
    public void refresh() {
        background.execute(() -> engine.get().ifPresent(this::read));
    }

    /** What is not there when it is read next will not come by itself. */
    public void expectNoMore() {
        expected = Map.of();
    }

    private synchronized void read(Engine ready) {
        try {
            known = language(ready).withTables(tables(ready));
        } catch (UserError | CancellationException e) {
            // A view whose file has gone, or the end of the program: what was known before is good enough.
        }
    }

    /** Spark's words stay the same, and there are many of them. */
    private Vocabulary language(Engine ready) {
        if (languageRead) {
            return known;
        }
        SqlLanguage language = ready.language();
        Vocabulary words = new Vocabulary(language.keywords(), language.functions(), language.settings(), Map.of());
        languageRead = true;
        return words;
    }

    private Map<String, List<Column>> tables(Engine ready) {
        Map<String, List<Column>> tables = new TreeMap<>(expected);
        List<String> views = ready.views();
        session.library().views().stream()
                .filter(view -> views.contains(view.family()))
                .forEach(view -> tables.put(view.name(), columns(view)));
        views.forEach(view -> tables.put(view, ready.columns(view)));
        return tables;
    }

    /** A view of the library is made when a statement mentions it; until then its header is all that is known. */
    private static List<Column> columns(Query view) {
        return view.header().columns().keySet().stream().map(Column::text).toList();
    }
}
