package dev.logsift.session.workspace;

import dev.logsift.function.CountryFile;
import dev.logsift.library.TimeText;
import dev.logsift.output.ResultPrinters;
import dev.logsift.output.text.DigitGroups;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One setting of the shell. */
public enum Setting {
    OUTPUT_FORMAT("table on a terminal, else csv", "how results are printed: table, csv, tsv, json, jsonl ...") {
        @Override
        String check(String value) {
            return new ResultPrinters().named(value).name();
        }

        @Override
        public List<String> examples() {
            return List.copyOf(new ResultPrinters().names());
        }
    },
    ROW_LIMIT("1000", "most rows that a table on the terminal shows; 0 for all") {
        @Override
        String check(String value) {
            if (!value.matches("\\d{1,9}")) {
                throw wrong(value, "a whole number, 0 for all rows");
            }
            return value;
        }

        @Override
        public List<String> examples() {
            return List.of("0", "100", "1000");
        }
    },
    PAGER("on", "what shows results that do not fit the screen: on ($PAGER), off, or a command") {
        @Override
        String check(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "on", "off" -> value.toLowerCase(Locale.ROOT);
                case "" -> throw wrong(value, "on, off, or a command such as 'less -S'");
                default -> value;
            };
        }
    },
    THOUSANDS("underline", "how thousands are told apart in tables on the terminal: underline, comma or off") {
        @Override
        String check(String value) {
            return Arrays.stream(DigitGroups.values())
                    .map(DigitGroups::word)
                    .filter(value.toLowerCase(Locale.ROOT)::equals)
                    .findFirst()
                    .orElseThrow(() -> wrong(value, "underline, comma or off"));
        }
    },
    TIMING("on", "rows, seconds and bytes read after each result, on or off") {
        @Override
        String check(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "on", "true" -> "on";
                case "off", "false" -> "off";
                default -> throw wrong(value, "on or off");
            };
        }

        @Override
        public List<String> examples() {
            return List.of("on", "off");
        }
    },
    TIMEZONE("UTC", "the zone of wall-clock times in logs that name none") {
        @Override
        String check(String value) {
            try {
                return ZoneId.of(value).getId();
            } catch (DateTimeException e) {
                throw wrong(value, "a zone such as UTC, Europe/Berlin or +02:00")
                        .causedBy(e);
            }
        }

        @Override
        public List<String> examples() {
            return ZoneId.getAvailableZoneIds().stream().sorted().toList();
        }
    },
    RULE_TIMEOUT("5 minutes", "the time that detect gives to one rule, such as '30 s' or '10 minutes'") {
        @Override
        String check(String value) {
            try {
                return TimeText.spell(TimeText.interval(value));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw wrong(value, "a span of time such as '30 s' or '10 minutes'")
                        .causedBy(e);
            }
        }

        @Override
        public List<String> examples() {
            return List.of("'30 s'", "'5 minutes'", "'1 hour'");
        }
    },
    COUNTRY_FILE("country.mmdb of the workspace", "the MaxMind file that the SQL function country reads") {
        @Override
        String check(String value) {
            CountryFile.open(Path.of(value));
            return value;
        }
    };

    private final String defaultValue;
    private final String help;

    Setting(String defaultValue, String help) {
        this.defaultValue = defaultValue;
        this.help = help;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String help() {
        return help;
    }

    /** What holds while nothing is set. */
    public String defaultValue() {
        return defaultValue;
    }

    public static Setting named(String word) {
        return Arrays.stream(values())
                .filter(setting -> setting.isCalled(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> unknown(word));
    }

    /** By its whole name, or by the last word of it: {@code set limit 20}. */
    private boolean isCalled(String name) {
        return word().equals(name) || word().endsWith("_" + name);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Setting::word).toList();
    }

    /** Values that it takes, for completion: all of them where they can be counted. */
    public List<String> examples() {
        return List.of();
    }

    /** The value as it is kept, or an error that names the legal ones. */
    abstract String check(String value);

    UserError wrong(String value, String expected) {
        return UserError.usage("'" + value + "' is no value for " + word()).help(word() + " takes " + expected);
    }

    private static UserError unknown(String word) {
        String all = "settings: " + String.join(", ", words());
        return UserError.usage("unknown setting '" + word + "'")
                .because("Spark's own settings are set with SET key=value")
                .help(Suggestion.nearest(word, words())
                        .map(near -> "did you mean '" + near + "'? " + all)
                        .orElse(all));
    }
}
