package dev.logsift.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Queries by name; each family may have one of the same name, as the log tells them apart. */
final class Shelf {
    /** By name, then by family in the order of the library's. */
    private final Map<String, Map<String, QueryFile>> files = new TreeMap<>();

    /** Adds a query, unless its family has one of this name already. */
    void addUnlessThere(QueryFile file) {
        files.computeIfAbsent(file.name(), name -> new LinkedHashMap<>()).putIfAbsent(file.family(), file);
    }

    Set<String> names() {
        return Collections.unmodifiableSet(files.keySet());
    }

    List<QueryFile> all() {
        List<QueryFile> all = new ArrayList<>();
        files.values().forEach(ofName -> all.addAll(ofName.values()));
        return all;
    }

    Optional<QueryFile> find(String name, String family) {
        return Optional.ofNullable(files.getOrDefault(name, Map.of()).get(family));
    }

    /** The query of this name; of several, the one of the first family. */
    Optional<QueryFile> find(String name) {
        return files.getOrDefault(name, Map.of()).values().stream().findFirst();
    }
}
