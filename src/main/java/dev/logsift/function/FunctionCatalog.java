package dev.logsift.function;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** All SQL functions of Logsift, by name. */
public final class FunctionCatalog {
    private final Map<String, SqlFunction> functions = new TreeMap<>();

    public FunctionCatalog() {
        ServiceLoader.load(SqlFunction.class, FunctionCatalog.class.getClassLoader())
                .forEach(function -> functions.put(function.card().name(), function));
    }

    public Collection<SqlFunction> all() {
        return functions.values();
    }

    public Collection<String> names() {
        return functions.keySet();
    }

    public Optional<SqlFunction> find(String name) {
        return Optional.ofNullable(functions.get(name.toLowerCase(Locale.ROOT)));
    }
}
