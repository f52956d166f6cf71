package dev.logsift.session;

import dev.logsift.engine.Engine;
import dev.logsift.format.column.Family;
import dev.logsift.format.file.FormatLibrary;
import dev.logsift.function.FunctionContext;
import dev.logsift.library.QueryFile;
import dev.logsift.library.QueryLibrary;
import dev.logsift.output.text.Screen;
import dev.logsift.session.load.LoadContext;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.session.load.Tables;
import dev.logsift.session.query.FamilyViews;
import dev.logsift.session.query.QueryCheck;
import dev.logsift.session.query.QueryRunner;
import dev.logsift.session.workspace.Installation;
import dev.logsift.session.workspace.Settings;
import dev.logsift.session.workspace.Workspace;
import dev.logsift.text.UserError;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a command may touch. */
public final class Session {
    private final Supplier<Engine> engine;
    private final Installation installation;
    private final Workspace workspace;
    private final Settings settings;
    private final FunctionContext functions;
    private final FormatLibrary formats;
    private final Tables tables;
    private final QueryLibrary library;
    private final Recollection recollection = new Recollection();
    private Progress progress = Progress.SILENT;
    private LastFindings lastFindings;
    private LastResult lastResult;
    private LastStatement lastStatement;
    private Dialogue dialogue = Dialogue.NOBODY;
    private Editor editor = file -> {
        throw new IllegalStateException("nothing edits files in this session");
    };
    private Supplier<Screen> screen = () -> Screen.NONE;
    private ScriptRunner scripts = script -> {
        throw new IllegalStateException("nothing runs scripts in this session");
    };

    /** @param engine asked for each time; may wait for Spark to come up */
    public Session(Supplier<Engine> engine, Installation installation, Workspace workspace) {
        this(engine, installation, workspace, new Settings());
    }

    /** @param settings which the engine's functions ask, too */
    public Session(Supplier<Engine> engine, Installation installation, Workspace workspace, Settings settings) {
        this.settings = settings;
        this.functions = settings.functions(installation, workspace);
        this.engine = engine;
        this.installation = installation;
        this.workspace = workspace;
        this.formats = FormatLibrary.open(List.of(workspace.formats(), installation.formats()));
        this.tables = new Tables(new LoadContext(engine, formats, settings));
        library = QueryLibrary.open(List.of(workspace.queries(), installation.queries()));
    }

    public FunctionContext functions() {
        return functions;
    }

    public Engine engine() {
        return engine.get();
    }

    public Installation installation() {
        return installation;
    }

    public Workspace workspace() {
        return workspace;
    }

    public Settings settings() {
        return settings;
    }

    public FormatLibrary formats() {
        return formats;
    }

    public Tables tables() {
        return tables;
    }

    public QueryLibrary library() {
        return library;
    }

    /** The file of a query, by its name or an alias; where both families have it, that of the log loaded or chosen last. */
    public QueryFile query(String name) {
        return library.entry(name, latestFamily());
    }

    /** The word of the family whose log was loaded or chosen last; empty where none was. */
    public String latestFamily() {
        return tables.latestFamily().map(Family::word).orElse("");
    }

    /** Where a long task says how far it is. */
    public Progress progress() {
        return progress;
    }

    public void setProgress(Progress newProgress) {
        progress = newProgress;
    }

    /** Runs script files for the {@code source} command. */
    public ScriptRunner scripts() {
        return scripts;
    }

    public void runScriptsWith(ScriptRunner runner) {
        scripts = runner;
    }

    /** What was worked out before in this session. */
    public Recollection recollection() {
        return recollection;
    }

    /** What the last {@code detect} found, if there was one. */
    public Optional<LastFindings> lastFindings() {
        return Optional.ofNullable(lastFindings);
    }

    /** What the last {@code detect} found, or an error that says to run it. */
    public LastFindings requireFindings() {
        return lastFindings()
                .orElseThrow(
                        () -> UserError.of("nothing was detected yet")
                                .help(
                                        "run 'detect' first: findings are numbered in its list; at once: -e 'detect LOG' -e 'evidence 1'"));
    }

    public void remember(LastFindings newFindings) {
        lastFindings = newFindings;
    }

    /** The table that was answered last. */
    public Optional<LastResult> lastResult() {
        return Optional.ofNullable(lastResult);
    }

    public void remember(LastResult newResult) {
        lastResult = newResult;
    }

    /** The SQL that was run last. */
    public Optional<LastStatement> lastStatement() {
        return Optional.ofNullable(lastStatement);
    }

    public void remember(LastStatement newStatement) {
        lastStatement = newStatement;
    }

    /** The user, where there is one to answer. */
    public Dialogue dialogue() {
        return dialogue;
    }

    public void askThrough(Dialogue newDialogue) {
        dialogue = newDialogue;
    }

    /** Does work that asks nobody, though there may be somebody: a script is to run the same way each time. */
    public <T> T askingNobody(Supplier<T> work) {
        Dialogue before = dialogue;
        dialogue = Dialogue.NOBODY;
        try {
            return work.get();
        } finally {
            dialogue = before;
        }
    }

    /** What the user edits files with. */
    public Editor editor() {
        return editor;
    }

    public void editWith(Editor newEditor) {
        editor = newEditor;
    }

    /** What results are seen on, for commands that draw. */
    public Screen screen() {
        return screen.get();
    }

    public void drawOn(Supplier<Screen> newScreen) {
        screen = newScreen;
    }

    public QueryRunner queries() {
        return new QueryRunner(engine(), library);
    }

    /** Runs queries that read nothing but a table, which is the current one of its family, in the way that suits its size. */
    public QueryRunner queriesOver(LoadedTable table) {
        return new QueryRunner(engineOver(table), library);
    }

    /** The engine for what reads nothing but a table, which is the current one of its family. */
    public Engine engineOver(LoadedTable table) {
        Engine usual = engine();
        return table.isSmall()
                ? usual.ofFewRows(FamilyViews.of(usual, table.family().word()))
                : usual;
    }

    /** Checks queries before they are kept. */
    public QueryCheck queryCheck() {
        return new QueryCheck(engine(), tables, library);
    }
}
