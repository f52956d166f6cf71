package dev.logsift.edit;

import dev.logsift.engine.Result;
import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.library.QueryFolder;
import dev.logsift.session.Dialogue;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets the user edit a query, and makes what comes of it the user's own copy. */
public final class QueryEdit {
    private final Session session;
    private final QueryFile edited;
    private final boolean force;
    private final QueryFolder own;

    /** @param force whether to keep a query whose SQL fails the check */
    public QueryEdit(Session session, QueryFile edited, boolean force) {
        this.session = session;
        this.edited = edited;
        this.force = force;
        this.own = new QueryFolder(session.workspace().queries());
    }

    /** Returns when the user is done: with a diff if there is a shipped query to compare with. */
    public Result run() {
        Draft draft = Draft.of(
                edited.name(),
                edited.text(),
                new QueryFolder(session.workspace().drafts()));
        edit(draft);
        if (!draft.isChanged()) {
            draft.discard();
            return Result.Done.saying(edited.name() + ": nothing was changed");
        }
        Optional<UserError> problem = mend(draft);
        QueryFile saved = install(draft.text());
        draft.discard();
        return result(saved, problem);
    }

    private void edit(Draft draft) {
        try {
            session.editor().edit(draft.file());
        } catch (UserError e) {
            if (!draft.isChanged()) {
                draft.discard();
                throw e;
            }
            throw e.help(kept(draft));
        }
    }

    /** Asks the user to mend what is wrong; returns what is wrong with a query that is to be kept all the same. */
    private Optional<UserError> mend(Draft draft) {
        Optional<UserError> problem = problem(draft);
        while (problem.isPresent() && !force && goOn(problem.get())) {
            edit(draft);
            problem = problem(draft);
        }
        if (problem.isPresent() && !mayKeep(draft)) {
            throw refusal(problem.get(), draft);
        }
        return problem;
    }

    private boolean goOn(UserError problem) {
        Dialogue dialogue = session.dialogue();
        if (!dialogue.isPresent()) {
            return false;
        }
        dialogue.show(problem);
        return dialogue.confirms("Go on editing?", true);
    }

    /** A table of another format may be what its SQL is for; a header that cannot be read is never right. */
    private boolean mayKeep(Draft draft) {
        return headerProblem(draft).isEmpty() && (force || session.dialogue().confirms("Keep it all the same?", false));
    }

    /** Who was asked has read what is wrong. */
    private UserError refusal(UserError problem, Draft draft) {
        if (session.dialogue().isPresent()) {
            return UserError.of(edited.name() + " was not saved").help(kept(draft));
        }
        String help = problem.help().map(advice -> advice + "\n").orElse("");
        return problem.help(help + kept(draft));
    }

    private static String kept(Draft draft) {
        return "the query is as it was; your text is in " + draft.file();
    }

    private Optional<UserError> problem(Draft draft) {
        return headerProblem(draft).or(() -> attempt(() -> parse(draft).forEach(session.queryCheck()::check)));
    }

    private Optional<UserError> headerProblem(Draft draft) {
        return attempt(() -> parse(draft));
    }

    private static Optional<UserError> attempt(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (UserError e) {
            return Optional.of(e);
        }
    }

    /** What the draft would be, once for each family that it is of. */
    private List<Query> parse(Draft draft) {
        return QueryFile.ownIn(edited.folder(), edited.name(), edited.kind(), draft.file()).stream()
                .map(file -> file.parse(draft.text()))
                .toList();
    }

    private QueryFile install(String text) {
        Path file = edited.userOwned() ? edited.file() : own.place(edited.folder(), edited.kind(), edited.name());
        own.write(file, text);
        if (!edited.userOwned()) {
            own.copyCases(edited.file(), file);
        }
        session.library().refresh();
        return session.library().entry(edited.name(), edited.family());
    }

    private Result result(QueryFile saved, Optional<UserError> problem) {
        List<String> notices = new ArrayList<>(List.of("saved " + saved.file()));
        problem.map(UserError::describe).ifPresent(notices::add);
        Optional<QueryFile> shipped = session.library().shipped(saved.name());
        if (shipped.isEmpty()) {
            return new Result.Done(notices);
        }
        String difference = Difference.between(shipped.get(), saved);
        notices.add(
                difference.isEmpty()
                        ? "it is the same as the shipped query"
                        : "it takes the place of the shipped query; 'delete " + saved.name() + "' brings that back");
        return new Result.Listing(Result.Listing.Language.DIFF, difference, notices);
    }
}
