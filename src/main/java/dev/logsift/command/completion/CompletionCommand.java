package dev.logsift.command.completion;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.engine.Result;
import dev.logsift.session.Session;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Prints a script that completes words of Logsift's command line in the user's own shell. */
@AutoService(Command.class)
@CommandLine.Command(
        name = "completion",
        description = {
            "Complete words in a shell",
            "A script for your shell: options, commands, formats, and the queries there are now.",
            "bash and zsh: source <(logsift completion bash); fish: logsift completion fish | source"
        },
        footer = {"Examples:", "  completion bash", "  completion fish"})
public final class CompletionCommand implements Command {
    @Parameters(paramLabel = "SHELL", description = "one of ${COMPLETION-CANDIDATES}")
    private Shell shell;

    /** The shells. */
    enum Shell {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Result run(Session session) {
        CommandLine program = new CompletionModel(session).program();
        return Result.Text.of(
                switch (shell) {
                        // What picocli writes for bash runs in zsh, too: it asks which one it is in.
                    case BASH, ZSH -> AutoComplete.bash("logsift", program);
                    case FISH -> new FishScript(program).text();
                });
    }
}
