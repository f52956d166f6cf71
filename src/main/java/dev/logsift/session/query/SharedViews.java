package dev.logsift.session.query;

import dev.logsift.engine.Engine;
import dev.logsift.engine.KeptView;
import dev.logsift.library.Query;
import dev.logsift.text.UserError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The views of some queries; those that several of them read are kept, in memory or else on disk, until this is closed. */
final class SharedViews implements AutoCloseable {
    private final Engine engine;
    private final Duration limit;
    private final List<KeptView> kept = new ArrayList<>();
    private final LibraryViews views;

    /** @param limit the time that computing a view may take */
    SharedViews(Engine engine, LibraryViews views, List<Query> queries, Duration limit) {
        this.engine = engine;
        this.limit = limit;
        Set<Query> shared = Set.copyOf(views.sharedBy(queries));
        this.views = views.madeFor(queries, view -> {
            if (shared.contains(view)) {
                keep(view);
            }
        });
    }

    /** Now and not when the first query asks: several that ask at the same time would wait for one another in the middle. */
    private void keep(Query view) {
        try {
            kept.add(engine.within(limit, () -> engine.keep(view.name())));
        } catch (UserError e) {
            throw e.at(view.file().toString());
        }
    }

    /** The same views, which are there already. */
    LibraryViews views() {
        return views;
    }

    @Override
    public void close() {
        kept.forEach(KeptView::close);
    }
}
