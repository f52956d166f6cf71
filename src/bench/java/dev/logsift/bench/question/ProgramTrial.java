package dev.logsift.bench.question;

import dev.logsift.bench.MarkdownTable;
import dev.logsift.bench.ProcessRun;
import dev.logsift.bench.Stopwatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs the programs that are installed, once each: they are processes of their own and have nothing to warm up. */
final class ProgramTrial {
    private final Race race;
    private final Path log;
    private final Path folder;
    private final MarkdownTable table = new MarkdownTable("program", "seconds", "MB/s", "checked answers");
    private final List<String> faults = new ArrayList<>();

    ProgramTrial(Race race, Path log, Path folder) {
        this.race = race;
        this.log = log;
        this.folder = folder;
    }

    void run(List<Program> programs) throws Exception {
        for (Program program : programs) {
            if (ProcessRun.isInstalled(program.command())) {
                run(program);
            } else {
                table.add(program.command(), "-", "-", "not installed");
            }
        }
    }

    @Override
    public String toString() {
        return table + (faults.isEmpty() ? "" : "\n" + String.join("\n", faults) + "\n");
    }

    private void run(Program program) throws Exception {
        double seconds = Stopwatch.time(() -> {
                    program.run(log, folder);
                    return program;
                })
                .seconds();
        Map<Question, Answer> answers = program.answers(folder);
        int same = 0;
        for (Question question : Question.ALL) {
            if (answers.containsKey(question)) {
                same += check(program, question, answers.get(question)) ? 1 : 0;
            }
        }
        table.add(
                program.version(),
                String.format(Locale.ROOT, "%.1f", seconds),
                String.format(Locale.ROOT, "%.0f", log.toFile().length() / 1e6 / seconds),
                same + " of " + answers.size() + " the same");
    }

    private boolean check(Program program, Question question, Answer answer) {
        var difference = answer.difference(race.rightAnswer(question));
        difference.ifPresent(text -> faults.add("- " + program.command() + ", " + question.title() + ": " + text));
        return difference.isEmpty();
    }
}
