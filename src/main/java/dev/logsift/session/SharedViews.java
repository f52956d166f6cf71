package dev.logsift.session;

import dev.logsift.engine.Engine;
import dev.logsift.library.Query;
import dev.logsift.text.UserError;
import java.time.Duration;
import java.util.List;

/** The views of some queries; those that several of them read are kept, in memory or else on disk, until this is closed. */
final class SharedViews implements AutoCloseable {
    private final Engine engine;
    private final LibraryViews views;
    private final List<Query> kept;

    /** @param limit the time that computing a view may take */
    SharedViews(Engine engine, LibraryViews views, List<Query> queries, Duration limit) {
        this.engine = engine;
        this.views = views.madeFor(queries);
        this.kept = this.views.sharedBy(queries);
        kept.forEach(view -> compute(view, limit));
    }

    /** Now and not when the first query asks: several that ask at the same time would wait for one another in the middle. */
    private void compute(Query view, Duration limit) {
        try {
            engine.within(limit, () -> engine.sql("CACHE TABLE `" + view.name() + "`"));
        } catch (UserError e) {
            views.fail(view, e.at(view.file().toString()));
        }
    }

    /** The same views, which are there already. */
    LibraryViews views() {
        return views;
    }

    @Override
    public void close() {
        kept.forEach(view -> engine.sql("UNCACHE TABLE IF EXISTS `" + view.name() + "`"));
    }
}
