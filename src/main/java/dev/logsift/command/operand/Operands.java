package dev.logsift.command.operand;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;

/** What an option or a parameter of a command takes, as its {@link Takes} says, else picocli's candidates. */
public final class Operands {
    private Operands() {}

    /** The kinds of operand that it takes. */
    public static List<Class<? extends Operand>> kinds(ArgSpec argument) {
        Takes takes = ((AnnotatedElement) argument.userObject()).getAnnotation(Takes.class);
        return takes == null ? List.of() : List.of(takes.value());
    }

    /** What can stand there now. */
    public static Stream<Choice> choices(ArgSpec argument, Typing typing) {
        List<Class<? extends Operand>> kinds = kinds(argument);
        if (!kinds.isEmpty()) {
            return kinds.stream().flatMap(kind -> operand(kind).choices(typing));
        }
        return argument.completionCandidates() == null
                ? Stream.empty()
                : StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                        .map(Choice::of);
    }

    private static Operand operand(Class<? extends Operand> kind) {
        try {
            var constructor = kind.getDeclaredConstructor();
            constructor.setAccessible(true); // a command's own kinds of operand are nested in it, and nobody else's
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind + " needs a constructor without parameters", e);
        }
    }
}
