package dev.logsift.session.workspace;

import dev.logsift.function.FunctionContext;
import dev.logsift.library.TimeText;
import dev.logsift.output.text.DigitGroups;
import dev.logsift.pattern.PatternLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The values of the shell's settings; a setting that was never set has its default. */
public final class Settings {
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    /** The value, where one was set. */
    public Optional<String> get(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /** The value, or the default. */
    public String value(Setting setting) {
        return values.getOrDefault(setting, setting.defaultValue());
    }

    public void set(Setting setting, String value) {
        values.put(setting, setting.check(value));
    }

    public int rowLimit() {
        return Integer.parseInt(value(Setting.ROW_LIMIT));
    }

    public DigitGroups digitGroups() {
        return DigitGroups.valueOf(value(Setting.THOUSANDS).toUpperCase(Locale.ROOT));
    }

    /** The MaxMind file that was set, or else the workspace's, if it has one. */
    public Optional<Path> countryFile(Workspace workspace) {
        return get(Setting.COUNTRY_FILE).map(Path::of).or(() -> Optional.of(workspace.countryFile())
                .filter(Files::isRegularFile));
    }

    /** What SQL functions may ask: patterns, and files that are set. */
    public FunctionContext functions(Installation installation, Workspace workspace) {
        return new FunctionContext(
                PatternLibrary.open(List.of(workspace.patterns(), installation.patterns())),
                () -> countryFile(workspace));
    }

    /** How long one rule may take. */
    public Duration ruleTimeout() {
        return TimeText.interval(value(Setting.RULE_TIMEOUT));
    }

    public boolean timing() {
        return value(Setting.TIMING).equals("on");
    }
}
