package dev.logsift.function;

import com.google.auto.service.AutoService;
import dev.logsift.function.FunctionCard.Example;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code entropy(text)}: Shannon 1948, H = -sum p log2 p over the characters of the text. */
@AutoService(SqlFunction.class)
@FunctionCard(
        name = "entropy",
        arguments = "text",
        returns = "DOUBLE",
        title = "How many bits the characters of a text carry, each on average",
        description =
                "Shannon's entropy of the characters: 0 where all are the same and for empty text, 1 for as many of one as of "
                        + "another. Words have 2 to 3.5, long random tokens above 4.5. Short texts cannot have much: log2 of the length at most.",
        examples = {
            @Example(call = "entropy('aaaa')", gives = "0.0"),
            @Example(call = "entropy('abab')", gives = "1.0"),
            @Example(call = "entropy('0123456789abcdef')", gives = "4.0")
        })
public final class Entropy implements SqlFunction {
    private static final int ASCII = 128;

    @Override
    public RowFunction prepare(FunctionContext context, List<Optional<String>> constants) {
        return (RowFunction.OfOne) Entropy::of;
    }

    static double of(String text) {
        int[] counts = counts(text);
        int characters = 0;
        double sum = 0;
        for (int count : counts) {
            characters += count;
            sum += count > 1 ? count * Math.log(count) : 0;
        }
        // -sum p log p = log n - (sum c log c) / n
        double nats = characters == 0 ? 0 : Math.log(characters) - sum / characters;
        return Math.max(0, nats / Math.log(2));
    }

    /** How often each character occurs; ASCII, which nearly all is, without a map. */
    private static int[] counts(String text) {
        int[] ascii = new int[ASCII];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                return countsOfAny(text);
            }
            ascii[c]++;
        }
        return ascii;
    }

    private static int[] countsOfAny(String text) {
        Map<Integer, Integer> counts = new HashMap<>();
        text.codePoints().forEach(character -> counts.merge(character, 1, Integer::sum));
        return counts.values().stream().mapToInt(Integer::intValue).toArray();
    }
}
