package dev.logsift;

import dev.logsift.engine.Engine;
import dev.logsift.shell.Streams;
import dev.logsift.spark.EngineSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One run of the program in this process: its exit code and what it printed where. */
record ProgramRun(int exitCode, String out, String err) {

    static ProgramRun of(Path workspace, String... args) {
        return withInput("", workspace, args);
    }

    /** Over the shared Spark, but with views of its own. */
    static ProgramRun withInput(String input, Path workspace, String... args) {
        return run(input, settings -> SharedSpark.engine().isolated(), workspace, args);
    }

    /** With an engine whose every method fails in a way that nobody thought of. */
    static ProgramRun withBrokenEngine(Path workspace, String... args) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            throw new IllegalStateException("for a test");
        };
        Engine broken =
                (Engine) Proxy.newProxyInstance(Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, handler);
        return run("", settings -> broken, workspace, args);
    }

    /** With a Spark that does not start. */
    static ProgramRun withoutEngine(Path workspace, String... args) {
        Function<EngineSettings, Engine> starter = settings -> {
            throw new IllegalArgumentException("no such master\nsecond line");
        };
        return run("", starter, workspace, args);
    }

    private static ProgramRun run(
            String input, Function<EngineSettings, Engine> starter, Path workspace, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false);
        List<String> all = new ArrayList<>(List.of("--workspace", workspace.toString()));
        all.addAll(List.of(args));
        int code = Main.run(all.toArray(String[]::new), streams, Map.of(), starter);
        return new ProgramRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
