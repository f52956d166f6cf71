package dev.logsift.generate.access;

import com.google.auto.service.AutoService;
import dev.logsift.format.Family;
import dev.logsift.generate.Attack;
import dev.logsift.generate.AttackKind;
import dev.logsift.generate.Event;
import dev.logsift.generate.Occasion;
import dev.logsift.generate.SeededRandom;
import dev.logsift.text.YamlMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;

/** Trying the paths of a word list (ATT&amp;CK T1595.003): almost all of them are not there. */
@AutoService(AttackKind.class)
public final class PathScan implements AttackKind {
    private static final List<String> ENDINGS = List.of("", ".php", "/", ".bak", ".old", ".html", ".zip", ".txt", "~");

    @Override
    public String name() {
        return "path_scan";
    }

    @Override
    public Family family() {
        return Family.ACCESS;
    }

    @Override
    public List<String> keys() {
        return List.of("host", "words", "requests", "agent", "missing_bytes", "found", "forbidden");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        Attacker attacker = Attacker.read(settings, occasion, "gobuster/3.6");
        List<String> words = settings.has("words") ? settings.texts("words") : shippedWords();
        Answers answers = new Answers(
                settings.number("found", 0, 1).orElse(0.01),
                settings.number("forbidden", 0, 1).orElse(0.02),
                settings.integer("missing_bytes", 0, 1_000_000_000).orElse(3214L));
        long requests = settings.integer("requests", 1, 1_000_000_000).orElse(400L);
        return random -> LongStream.range(0, requests)
                .mapToObj(i -> {
                    long time = occasion.moment(i, requests, random);
                    return (Event) answers.answer(attacker, time, target(words, i), random);
                })
                .iterator();
    }

    /** All words as they are, then all with the first ending, and so on. */
    private static String target(List<String> words, long number) {
        int word = (int) (number % words.size());
        int ending = (int) (number / words.size() % ENDINGS.size());
        return "/" + words.get(word) + ENDINGS.get(ending);
    }

    private static List<String> shippedWords() {
        try (InputStream in = PathScan.class.getResourceAsStream("scanned_paths.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often the site has what the scan asks for. */
    private record Answers(double found, double forbidden, long missingBytes) {
        Request answer(Attacker attacker, long time, String target, SeededRandom random) {
            double luck = random.nextDouble();
            if (luck < found) {
                return attacker.request(time, "GET", target, 200, random.between(200, 6000));
            }
            return luck < found + forbidden
                    ? attacker.request(time, "GET", target, 403, 199)
                    : attacker.request(time, "GET", target, 404, missingBytes);
        }
    }
}
