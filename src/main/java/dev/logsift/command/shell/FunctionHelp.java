package dev.logsift.command.shell;

import dev.logsift.function.FunctionCard;
import dev.logsift.function.FunctionCatalog;
import dev.logsift.function.FunctionContext;
import dev.logsift.function.FunctionPage;
import dev.logsift.function.SqlFunction;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code help} says of the functions that Logsift adds to SQL. */
final class FunctionHelp {
    /** The word that lists them all. */
    static final String TOPIC = "functions";

    private final FunctionCatalog functions = new FunctionCatalog();
    private final FunctionContext context;

    FunctionHelp(FunctionContext context) {
        this.context = context;
    }

    /** Each with its signature, what it returns, and an example; then how things stand in this session. */
    String overview() {
        String lines = functions.all().stream().map(FunctionHelp::entry).collect(Collectors.joining("\n"));
        String states = functions.all().stream()
                .map(function -> function.status(context).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .map(state -> state + "\n")
                .collect(Collectors.joining());
        return "Functions for any SQL, beside all of Spark's:\n\n" + lines + "\n" + states
                + "\n'help FUNCTION' says more.\n";
    }

    Optional<String> page(String name) {
        return functions
                .find(name)
                .map(function -> new FunctionPage(function.card()).text()
                        + function.status(context)
                                .map(state -> "\n" + state + "\n")
                                .orElse(""));
    }

    private static String entry(SqlFunction function) {
        FunctionCard card = function.card();
        FunctionCard.Example example = card.examples()[0];
        return "  " + new FunctionPage(card).signature() + " returns " + card.returns() + "\n      " + card.title()
                + ".\n      " + example.call() + " gives " + example.gives() + "\n";
    }
}
