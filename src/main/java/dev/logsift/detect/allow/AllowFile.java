package dev.logsift.detect.allow;

import dev.logsift.detect.rule.RulePattern;
import dev.logsift.text.FileTrouble;
import dev.logsift.text.UserError;
import dev.logsift.text.WholeFile;
import dev.logsift.text.YamlMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The allowances of a workspace, in a YAML file that people may read and edit, too. */
public record AllowFile(Path file) {
    private static final String HEAD =
            """
            # Findings that detect hides: 'allow' lists them and adds to them, 'disallow' takes one out.
            # entity may be a network, rule a glob; rule, owner and until (the last day) may be left out.
            """;
    private static final List<String> KEYS = List.of("entity", "rule", "reason", "owner", "until", "added", "hidden");

    /** All of them, in the order of the file; an error that names the place where the file is broken. */
    public List<Allowance> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        YamlMapping yaml = YamlMapping.parse(text(), file.toString()).allowOnly(List.of("allow"));
        return yaml.mappings("allow").stream().map(AllowFile::allowance).toList();
    }

    public void add(Allowance allowance) {
        change(all -> {
            all.add(allowance);
            return all;
        });
    }

    /**
     * Takes one out.
     *
     * @param number its place in the list, from 1
     */
    public Allowance remove(int number) {
        List<Allowance> all = read();
        if (number < 1 || number > all.size()) {
            throw UserError.usage("there is no allowance " + number)
                    .help(all.isEmpty() ? "nothing is allowed so far" : "'allow' lists them, from 1 to " + all.size());
        }
        Allowance removed = all.get(number - 1);
        change(now -> {
            now.removeIf(removed::isSame);
            return now;
        });
        return removed;
    }

    /** Adds to what each has hidden; the file may have been changed since it was read. */
    public void count(Map<Allowance, Long> hidden) {
        if (!hidden.isEmpty()) {
            change(all -> all.stream().map(each -> counted(each, hidden)).toList());
        }
    }

    private static Allowance counted(Allowance allowance, Map<Allowance, Long> hidden) {
        long more = hidden.entrySet().stream()
                .filter(entry -> entry.getKey().isSame(allowance))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return allowance.counting(allowance.hidden() + more);
    }

    private void change(UnaryOperator<List<Allowance>> change) {
        List<Map<String, Object>> entries = change.apply(new ArrayList<>(read())).stream()
                .map(AllowFile::entry)
                .toList();
        try {
            WholeFile.write(file, HEAD + YamlMapping.spell(Map.of("allow", entries)));
        } catch (IOException e) {
            throw failed("write", e);
        }
    }

    private static Map<String, Object> entry(Allowance allowance) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("entity", allowance.entity());
        allowance.rule().ifPresent(rule -> entry.put("rule", rule.text()));
        entry.put("reason", allowance.reason());
        allowance.owner().ifPresent(owner -> entry.put("owner", owner));
        allowance.until().ifPresent(day -> entry.put("until", day.toString()));
        entry.put("added", allowance.added().toString());
        entry.put("hidden", allowance.hidden());
        return entry;
    }

    private static Allowance allowance(YamlMapping yaml) {
        yaml.allowOnly(KEYS);
        try {
            return new Allowance(
                    yaml.requiredText("entity"),
                    yaml.text("rule").map(RulePattern::new),
                    yaml.requiredText("reason"),
                    yaml.text("owner"),
                    day(yaml, "until"),
                    day(yaml, "added").orElse(LocalDate.EPOCH),
                    yaml.integer("hidden", 0, Long.MAX_VALUE).orElse(0L));
        } catch (UserError e) {
            throw e.place().isPresent() ? e : e.at(yaml.origin());
        }
    }

    /** A date that is not in quotes comes with a time. */
    private static Optional<LocalDate> day(YamlMapping yaml, String key) {
        try {
            return yaml.text(key).map(text -> LocalDate.parse(text.replaceFirst("T00:00:00Z$", "")));
        } catch (DateTimeException e) {
            throw yaml.wrong(key, "a date such as 2026-12-31");
        }
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    private UserError failed(String what, IOException e) {
        return UserError.of("cannot " + what + " " + file)
                .because(FileTrouble.reason(e))
                .causedBy(e);
    }
}
