package dev.logsift.command.operand;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of an option or a parameter of a command which kinds of operand it takes: each kind has a class. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Takes {
    /** Classes with a constructor without parameters. */
    Class<? extends Operand>[] value();
}
