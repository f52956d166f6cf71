package dev.logsift.detect;

import dev.logsift.engine.Result;
import dev.logsift.library.Query;
import dev.logsift.session.Finding;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The raw rows behind a finding, by the SQL in its rule's header. */
public final class Evidence {
    private static final Pattern MARKER = Pattern.compile("(?<![:\\w]):([A-Za-z_]\\w*)");
    private static final List<String> OF_EVERY_FINDING = List.of("entity", "first_seen", "last_seen");

    private Evidence() {}

    /** Run it while the finding's table is the current one of its family. */
    public static Result.Table of(Session session, Finding finding) {
        Query rule = finding.rule();
        String sql = rule.header().evidence().orElseThrow(() -> UserError.of(
                        "the rule " + rule.name() + " does not say what its evidence is")
                .help("add evidence: SELECT ... to the header of " + rule.file()));
        Map<String, Object> parameters = new HashMap<>(finding.parameters());
        parameters.putAll(finding.details());
        parameters.put("entity", finding.entity());
        parameters.put("first_seen", finding.firstSeen());
        parameters.put("last_seen", finding.lastSeen());
        return session.queries().run(rule, sql, parameters);
    }

    /** The names of the values that a rule's evidence takes from the rule's parameters or own columns. */
    static Set<String> markers(Query rule) {
        Set<String> names = new TreeSet<>();
        Matcher marker = MARKER.matcher(rule.header().evidence().orElse(""));
        while (marker.find()) {
            names.add(marker.group(1));
        }
        OF_EVERY_FINDING.forEach(names::remove);
        return names;
    }
}
