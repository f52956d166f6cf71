package dev.logsift.session;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The values of the shell's settings; a setting that was never set has its default. */
public final class Settings {
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    public Optional<String> get(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    public void set(Setting setting, String value) {
        values.put(setting, setting.check(value));
    }
}
