package dev.logsift.edit;

import dev.logsift.library.QueryFile;
import dev.logsift.library.QueryFolder;
import dev.logsift.library.QueryName;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A query that the user may rename and delete. */
public final class OwnQuery {
    private final Session session;
    private final QueryFile query;
    private final QueryFolder folder;

    private OwnQuery(Session session, QueryFile query) {
        this.session = session;
        this.query = query;
        this.folder = new QueryFolder(session.workspace().queries());
    }

    /** An error if there is no such query, or if it is a shipped one. */
    public static OwnQuery of(Session session, String name) {
        QueryFile query = session.library().entry(name);
        if (!query.userOwned()) {
            throw UserError.of("'" + name + "' is shipped with Logsift")
                    .because("only queries of your own can be renamed and deleted")
                    .help("'edit " + name + "' makes a copy of your own, which takes its place");
        }
        return new OwnQuery(session, query);
    }

    public Path file() {
        return query.file();
    }

    /** Returns what there is to say of it. */
    public List<String> rename(String newName) {
        folder.rename(query.file(), QueryName.check(newName));
        session.library().refresh();
        List<String> notices = saying("renamed " + query.name() + " to " + newName);
        if (session.library().shipped(newName).isPresent()) {
            notices.add("it takes the place of the shipped " + newName);
        }
        return notices;
    }

    /** Returns what there is to say of it. */
    public List<String> delete() {
        folder.delete(query.file());
        session.library().refresh();
        return saying("deleted " + query.file());
    }

    private List<String> saying(String done) {
        List<String> notices = new ArrayList<>(List.of(done));
        session.library()
                .shipped(query.name())
                .ifPresent(shipped -> notices.add("the shipped " + query.name() + " is back"));
        return notices;
    }
}
