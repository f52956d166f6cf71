package dev.logsift.command.shell;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.operand.Choice;
import dev.logsift.command.operand.Operand;
import dev.logsift.command.operand.Takes;
import dev.logsift.command.operand.Typing;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.session.Session;
import dev.logsift.session.workspace.Setting;
import dev.logsift.session.workspace.Settings;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Shows and changes the shell's settings. */
@AutoService(Command.class)
@CommandLine.Command(
        name = "set",
        description = {"Show or change settings", "Spark's own are set with SET key=value;"},
        footer = {"Examples:", "  set", "  set output_format vertical", "  set row_limit 0"})
public final class SetCommand implements Command {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            completionCandidates = Words.class,
            description = "one of ${COMPLETION-CANDIDATES}")
    @Takes(Names.class)
    private String name;

    @Parameters(index = "1", arity = "0..1", paramLabel = "VALUE", description = "its new value")
    @Takes(Values.class)
    private String value;

    @Parameters(index = "2", arity = "0..1", hidden = true)
    private String afterEquals;

    @Override
    public Result run(Session session) {
        if (name == null) {
            return table(session.settings(), Arrays.stream(Setting.values()));
        }
        List<String> words = words();
        Setting setting = Setting.named(words.get(0));
        if (words.size() == 1) {
            return table(session.settings(), Stream.of(setting));
        }
        session.settings().set(setting, words.get(1));
        return Result.Done.saying();
    }

    /** {@code set name value}, and {@code set name=value} with blanks anywhere. */
    private List<String> words() {
        String line = Stream.of(name, value, afterEquals)
                .filter(word -> word != null)
                .reduce((left, right) -> left + " " + right)
                .orElseThrow();
        return List.of(line.split("\\s*=\\s*|\\s+", 2));
    }

    private static Result table(Settings settings, Stream<Setting> shown) {
        List<Column> columns = List.of(Column.text("name"), Column.text("value"), Column.prose("description"));
        List<List<Object>> rows = shown.map(
                        setting -> List.<Object>of(setting.word(), settings.value(setting), setting.help()))
                .toList();
        return new Result.Table(columns, Rows.of(rows));
    }

    /** The settings. */
    static final class Names implements Operand {
        @Override
        public Stream<Choice> choices(Typing typing) {
            return Arrays.stream(Setting.values()).map(setting -> Choice.of(setting.word(), setting.help()));
        }
    }

    /** The values of the setting that is named before. */
    static final class Values implements Operand {
        @Override
        public Stream<Choice> choices(Typing typing) {
            return Arrays.stream(Setting.values())
                    .filter(setting ->
                            setting.word().equalsIgnoreCase(typing.before().get(0)))
                    .flatMap(setting -> setting.examples().stream())
                    .map(Choice::of);
        }
    }

    /** For help. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Setting.words().iterator();
        }
    }
}
