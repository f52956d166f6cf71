package dev.logsift.function;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a person reads of a function. */
public record FunctionPage(FunctionCard card) {

    /** {@code cidr_match(address, cidr)}. */
    public String signature() {
        return card.name() + "(" + String.join(", ", card.arguments()) + ")";
    }

    /** All there is to say, in lines of text. */
    public String text() {
        String examples = Arrays.stream(card.examples())
                .map(example -> "  " + example.call() + "\n    gives " + example.gives() + "\n")
                .collect(Collectors.joining());
        return signature() + " returns " + card.returns() + "\n\n" + card.title() + ".\n" + card.description()
                + "\n\nExamples:\n" + examples;
    }

    /** Its section of docs/functions.md. */
    public String markdown() {
        String examples = Arrays.stream(card.examples())
                .map(example -> "| `" + example.call().replace("|", "\\|") + "` | `" + example.gives() + "` |\n")
                .collect(Collectors.joining());
        return "## " + signature() + "\n\nReturns `" + card.returns() + "`. " + card.title() + ".\n\n"
                + card.description() + "\n\n| call | gives |\n|---|---|\n" + examples;
    }
}
