package dev.logsift.session;

import dev.logsift.engine.Engine;
import dev.logsift.library.Query;
import java.util.List;

/** The views of some queries; those that several of them read are kept, in memory or else on disk, until this is closed. */
final class SharedViews implements AutoCloseable {
    private final Engine engine;
    private final LibraryViews views;
    private final List<Query> kept;

    SharedViews(Engine engine, LibraryViews views, List<Query> queries) {
        this.engine = engine;
        this.views = views.madeFor(queries);
        this.kept = this.views.sharedBy(queries);
        kept.forEach(view -> engine.sql("CACHE LAZY TABLE `" + view.name() + "`"));
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
