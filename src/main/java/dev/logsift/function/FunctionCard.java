package dev.logsift.function;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a SQL function is called, takes and returns: from this come its registration, {@code help} and its docs. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FunctionCard {
    String name();

    /** The names of its arguments; each is a STRING. */
    String[] arguments();

    /** A type of Spark SQL. */
    String returns();

    /** One line. */
    String title();

    /** What one should know before relying on it. */
    String description();

    Example[] examples();

    /** A call and what it gives, as text; a test runs it. */
    @interface Example {
        String call();

        String gives();
    }
}
