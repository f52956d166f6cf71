package dev.logsift.generate.access.attack;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import dev.logsift.generate.access.Request;
import dev.logsift.generate.access.ShippedList;
import dev.logsift.generate.attack.Attack;
import dev.logsift.generate.attack.AttackKind;
import dev.logsift.generate.attack.Occasion;
import dev.logsift.text.YamlMapping;
import java.util.List;

/** Trying the paths of a word list (ATT&amp;CK T1595.003): almost all of them are not there. */
@AutoService(AttackKind.class)
public final class PathScan extends AttackKind {
    private static final List<String> ENDINGS = List.of("", ".php", "/", ".bak", ".old", ".html", ".zip", ".txt", "~");

    public PathScan() {
        super(Family.ACCESS, "path_scan", "host", "words", "requests", "agent", "missing_bytes", "found", "forbidden");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        Attacker attacker = Attacker.read(settings, "gobuster/3.6");
        List<String> words = settings.has("words") ? settings.texts("words") : ShippedList.read("scanned_paths.txt");
        Answers answers = new Answers(
                settings.number("found", 0, 1).orElse(0.01),
                settings.number("forbidden", 0, 1).orElse(0.02),
                settings.integer("missing_bytes", 0, 1_000_000_000).orElse(3214L));
        long requests = settings.integer("requests", 1, 1_000_000_000).orElse(400L);
        return random -> occasion.steps(requests, random, (i, time, entity) -> {
            String target = target(words, i);
            double luck = random.nextDouble();
            return luck < answers.found()
                    ? attacker.request(time, entity, "GET", target, 200, random.between(200, 6000))
                    : answers.refusal(attacker.request(time, entity, "GET", target, 404, answers.missingBytes()), luck);
        });
    }

    /** All words as they are, then all with the first ending, and so on. */
    private static String target(List<String> words, long number) {
        int word = (int) (number % words.size());
        int ending = (int) (number / words.size() % ENDINGS.size());
        return "/" + words.get(word) + ENDINGS.get(ending);
    }

    /** How often the site has what the scan asks for. */
    private record Answers(double found, double forbidden, long missingBytes) {
        private static final long FORBIDDEN_BYTES = 199;

        Request refusal(Request missing, double luck) {
            return luck < found + forbidden ? missing.answered(403, FORBIDDEN_BYTES) : missing;
        }
    }
}
