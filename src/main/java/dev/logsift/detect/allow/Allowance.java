package dev.logsift.detect.allow;

import dev.logsift.detect.rule.RulePattern;
import dev.logsift.finding.Finding;
import dev.logsift.function.IpNetwork;
import dev.logsift.text.UserError;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Findings that somebody has looked at and takes for harmless.
 *
 * @param entity whom it is about: an entity as detect names it, or a network such as {@code 10.0.0.0/8}
 * @param rule the only rules that it is about; all of them where there is none
 * @param until the last day on which it holds; for ever where there is none
 * @param hidden how many findings it has hidden so far
 */
public record Allowance(
        String entity,
        Optional<RulePattern> rule,
        String reason,
        Optional<String> owner,
        Optional<LocalDate> until,
        LocalDate added,
        long hidden) {
    /** Other entities may have a slash, too: {@code /login/2}, {@code TCP/443}. */
    private static final Pattern LIKE_A_NETWORK =
            Pattern.compile("(?:[0-9.]+|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)/[-0-9.*]*|[0-9*]+(?:\\.[0-9*]+){3}");

    public Allowance {
        if (LIKE_A_NETWORK.matcher(entity).matches() && IpNetwork.parse(entity).isEmpty()) {
            throw UserError.usage("'" + entity + "' is neither an address nor a network")
                    .because("IPv4 has four numbers up to 255 and a prefix up to 32, IPv6 up to 128")
                    .help("write it like 10.0.0.0/8, 2001:db8::/32 or 192.0.2.7");
        }
    }

    /** Whether it hides a finding on a day. */
    public boolean hides(Finding finding, LocalDate today) {
        return isInForce(today)
                && isAbout(finding)
                && rule.map(pattern -> pattern.covers(finding.rule())).orElse(true);
    }

    /** Whether it is about the finding's entity, by whatever rule that was found. */
    public boolean isAbout(Finding finding) {
        return finding.entity() != null && covers(finding.entity());
    }

    public boolean isInForce(LocalDate today) {
        return until.map(last -> !today.isAfter(last)).orElse(true);
    }

    /** Whether it is the same one, whatever it has hidden meanwhile. */
    boolean isSame(Allowance other) {
        return counting(0).equals(other.counting(0));
    }

    Allowance counting(long newHidden) {
        return new Allowance(entity, rule, reason, owner, until, added, newHidden);
    }

    private boolean covers(String found) {
        return entity.equalsIgnoreCase(found)
                || IpNetwork.parse(entity)
                        .filter(network -> network.contains(found))
                        .isPresent();
    }
}
