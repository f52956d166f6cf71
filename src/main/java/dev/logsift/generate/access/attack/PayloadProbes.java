package dev.logsift.generate.access.attack;

import dev.logsift.format.column.Family;
import dev.logsift.generate.access.Browsers;
import dev.logsift.generate.access.Request;
import dev.logsift.generate.access.ShippedList;
import dev.logsift.generate.attack.Attack;
import dev.logsift.generate.attack.AttackKind;
import dev.logsift.generate.attack.Occasion;
import dev.logsift.generate.random.SeededRandom;
import dev.logsift.text.YamlMapping;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Requests that carry hostile text in one of their fields, one payload after the other. */
abstract class PayloadProbes extends AttackKind {
    private final String payloads;

    /** @param payloads the list that is tried when the scenario has none of its own */
    PayloadProbes(String name, String payloads) {
        super(Family.ACCESS, name, "host", "path", "requests", "agent", "payloads", "into", "share_ok");
        this.payloads = payloads;
    }

    @Override
    public final Attack read(YamlMapping settings, Occasion occasion) {
        Attacker attacker = Attacker.read(settings, Browsers.agents());
        List<String> texts = settings.has("payloads") ? settings.texts("payloads") : ShippedList.read(payloads);
        List<Field> fields = Field.read(settings, "into");
        String path = settings.text("path").orElse("/search?q=");
        long requests = settings.integer("requests", 1, 1_000_000_000).orElse(60L);
        double ok = settings.number("share_ok", 0, 1).orElse(0.6);
        return random -> occasion.steps(requests, random, (i, time, entity) -> {
            String text = texts.get((int) (i % texts.size()));
            Field field = fields.get((int) (i % fields.size()));
            return field.put(text, answer(attacker, time, entity, path, ok, random), path);
        });
    }

    /** A site that is not open to it answers as always, or stumbles. */
    private static Request answer(
            Attacker attacker, long time, String entity, String path, double ok, SeededRandom random) {
        double luck = random.nextDouble();
        int status = luck < ok ? 200 : luck < ok + (1 - ok) / 2 ? 500 : 403;
        long bytes = status == 200 ? 9_800 + random.below(400) : status == 500 ? 612 : 199;
        return attacker.request(time, entity, "GET", path, status, bytes);
    }

    /** Where in a request the text goes. */
    private enum Field {
        TARGET,
        REFERRER,
        AGENT;

        static List<Field> read(YamlMapping settings, String key) {
            if (!settings.has(key)) {
                return List.of(TARGET);
            }
            try {
                return settings.texts(key).stream()
                        .map(word -> valueOf(word.toUpperCase(java.util.Locale.ROOT)))
                        .toList();
            } catch (IllegalArgumentException e) {
                throw settings.wrong(key, "of target, referrer and agent").causedBy(e);
            }
        }

        /** Only the target must be encoded: the other fields may hold any text. */
        Request put(String text, Request request, String path) {
            return switch (this) {
                case TARGET -> request.to(path + encoded(text));
                case REFERRER -> request.from(text);
                case AGENT -> request.as(text);
            };
        }

        private static String encoded(String text) {
            StringBuilder encoded = new StringBuilder();
            for (byte part : text.getBytes(StandardCharsets.UTF_8)) {
                char character = (char) (part & 0xFF);
                if (character > ' ' && character < 0x7F && "\"<>\\^`{|}#'".indexOf(character) < 0) {
                    encoded.append(character);
                } else {
                    encoded.append(String.format(java.util.Locale.ROOT, "%%%02X", part & 0xFF));
                }
            }
            return encoded.toString();
        }
    }
}
