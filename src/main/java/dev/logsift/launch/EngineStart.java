package dev.logsift.launch;

import dev.logsift.engine.Engine;
import dev.logsift.session.workspace.Settings;
import dev.logsift.session.workspace.Workspace;
import dev.logsift.spark.EngineSettings;
import dev.logsift.text.UserError;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Starts the engine that the options and the workspace ask for; what hinders it is told as the user's, not as Spark's. */
record EngineStart(
        Options options, Workspace workspace, Settings settings, Function<EngineSettings, Engine> engineStarter)
        implements Supplier<Engine> {
    @Override
    public Engine get() {
        try {
            return engineStarter.apply(engineSettings());
        } catch (UserError e) {
            throw e;
        } catch (Exception e) { // Spark's are checked ones that Java does not see
            ProgramLog.write(e);
            throw UserError.of("Spark did not start")
                    .because(String.valueOf(e.getMessage()).lines().findFirst().orElse(""))
                    .help("check --master and --conf; the details are in " + workspace.logFile())
                    .causedBy(e);
        }
    }

    private EngineSettings engineSettings() {
        return new EngineSettings(
                options.master,
                options.catalog == Options.Catalog.HIVE,
                workspace.storage(),
                List.of(workspace.formats(), Home.installation().formats()),
                settings.functions(Home.installation(), workspace),
                ZoneOffset.UTC,
                options.conf);
    }
}
