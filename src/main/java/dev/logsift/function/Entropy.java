package dev.logsift.function;

import com.google.auto.service.AutoService;
import dev.logsift.function.FunctionCard.Example;
import java.util.List;
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
    @Override
    public RowFunction prepare(FunctionContext context, List<Optional<String>> constants) {
        return (RowFunction.OfOne) Entropy::of;
    }

    static double of(String text) {
        int[] characters = text.codePoints().sorted().toArray();
        double sum = 0;
        int start = 0;
        for (int i = 1; i <= characters.length; i++) {
            if (i == characters.length || characters[i] != characters[start]) {
                int count = i - start;
                sum += count * Math.log(count);
                start = i;
            }
        }
        // -sum p log p = log n - (sum c log c) / n
        double nats = characters.length == 0 ? 0 : Math.log(characters.length) - sum / characters.length;
        return Math.max(0, nats / Math.log(2));
    }
}
