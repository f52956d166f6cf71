package dev.logsift.library;

import dev.logsift.text.UserError;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The other names of queries. A query that asks for a name that is another one's of its family is refused: nobody could tell which
 * is meant. Queries of different families may share one, as the log tells them apart.
 */
final class Aliases {
    /** By family and alias. */
    private final Map<String, Map<String, QueryFile>> files = new TreeMap<>();

    private Aliases(Collection<QueryFile> all) {
        Map<String, Map<String, QueryFile>> taken = new HashMap<>();
        all.forEach(file -> ofFamily(taken, file).put(file.name(), file));
        all.forEach(file -> file.setClash(null));
        all.stream().filter(file -> !file.userOwned()).forEach(file -> add(file, taken));
        all.stream().filter(QueryFile::userOwned).forEach(file -> add(file, taken));
    }

    /** Reads every file's header; the shipped ones have their names first. */
    static Aliases of(Collection<QueryFile> all) {
        return new Aliases(all);
    }

    Optional<QueryFile> find(String alias, String family) {
        return Optional.ofNullable(files.getOrDefault(family, Map.of()).get(alias));
    }

    private static Map<String, QueryFile> ofFamily(Map<String, Map<String, QueryFile>> files, QueryFile file) {
        return files.computeIfAbsent(file.family(), family -> new HashMap<>());
    }

    private void add(QueryFile file, Map<String, Map<String, QueryFile>> taken) {
        for (String alias : file.aliases()) {
            QueryFile other = ofFamily(taken, file).putIfAbsent(alias, file);
            if (other == null) {
                ofFamily(files, file).put(alias, file);
            } else if (other.userOwned() && !file.userOwned()) {
                other.setClash(clash(alias, other, file));
            } else {
                file.setClash(clash(alias, file, other));
            }
        }
    }

    private static UserError clash(String name, QueryFile refused, QueryFile other) {
        return UserError.of("the name " + name + " is taken")
                .at(refused.file().toString())
                .because(other == refused ? "the query asks for it twice" : "it is a name of " + other.file())
                .help("give one of them another name or alias");
    }
}
