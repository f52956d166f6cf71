package dev.logsift;

import dev.logsift.engine.Engine;
import dev.logsift.shell.job.Interruption;
import dev.logsift.shell.terminal.Streams;
import dev.logsift.spark.EngineSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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

    /** With a standard output that fails in this way. */
    static ProgramRun withFailingOutput(String reason, Path workspace, String... args) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
        return run(
                "",
                settings -> SharedSpark.engine().isolated(),
                out,
                new Interruption(() -> {}),
                Map.of(),
                workspace,
                args);
    }

    /** With an editor that closes at once, for examples. */
    static ProgramRun ofExample(String input, Path workspace, String... args) {
        return run(
                input,
                settings -> SharedSpark.engine().isolated(),
                new ByteArrayOutputStream(),
                new Interruption(() -> {}),
                Map.of("VISUAL", "true"),
                workspace,
                args);
    }

    /** With these environment variables. */
    static ProgramRun withEnvironment(Map<String, String> environment, Path workspace, String... args) {
        return run(
                "",
                settings -> SharedSpark.engine().isolated(),
                new ByteArrayOutputStream(),
                new Interruption(() -> {}),
                environment,
                workspace,
                args);
    }

    private static ProgramRun run(
            String input, Function<EngineSettings, Engine> starter, Path workspace, String... args) {
        return run(input, starter, new ByteArrayOutputStream(), new Interruption(() -> {}), Map.of(), workspace, args);
    }

    private static ProgramRun run(
            String input,
            Function<EngineSettings, Engine> starter,
            OutputStream out,
            Interruption interruption,
            Map<String, String> environment,
            Path workspace,
            String... args) {
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
        int code = Main.run(all.toArray(String[]::new), streams, environment, starter, interruption);
        String printed = out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
        return new ProgramRun(code, printed, err.toString(StandardCharsets.UTF_8));
    }
}
