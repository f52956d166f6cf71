package dev.logsift.format.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.bytes.ByteSearch;
import dev.logsift.format.bytes.LineCursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The wanted keys of JSON objects as a tree: a key of an object leads to the wanted keys inside it. */
final class JsonPaths {
    /** A value that nobody wants. */
    static final int UNWANTED = -1;

    private final List<byte[]> names = new ArrayList<>();
    private final List<JsonPaths> inside = new ArrayList<>();
    private final boolean grows;
    private int number = UNWANTED;

    private JsonPaths(boolean grows) {
        this.grows = grows;
    }

    /** The dotted paths of all values in the first lines of a file, in the order of their first appearance. */
    static List<String> in(byte[] head) {
        JsonPaths root = new JsonPaths(true);
        JsonScanner scanner = new JsonScanner(root, 0);
        LineCursor cursor = new LineCursor(head);
        while (cursor.next()) {
            scanner.scan(head, cursor.start(), cursor.end());
        }
        List<String> paths = new ArrayList<>();
        root.collect("", paths);
        return paths;
    }

    /** The tree of dotted paths, numbered in their order. */
    static JsonPaths of(List<String> paths) {
        JsonPaths root = new JsonPaths(false);
        for (int i = 0; i < paths.size(); i++) {
            JsonPaths node = root;
            for (String name : paths.get(i).split("\\.")) {
                node = node.child(name.getBytes(UTF_8));
            }
            node.number = i;
        }
        return root;
    }

    /** The number of the path that ends here, or {@link #UNWANTED}. */
    int number() {
        return number;
    }

    /** What is wanted below a key, or null. A key may have points itself, as Zeek's {@code id.orig_h} does. */
    JsonPaths below(byte[] bytes, int start, int end) {
        for (int i = 0; i < names.size(); i++) {
            byte[] name = names.get(i);
            if (ByteSearch.matches(bytes, start, end, name)) {
                int nameEnd = start + name.length;
                if (nameEnd == end) {
                    return inside.get(i);
                }
                if (bytes[nameEnd] == '.' && !grows) {
                    return inside.get(i).below(bytes, nameEnd + 1, end);
                }
            }
        }
        return grows ? child(Arrays.copyOfRange(bytes, start, end)) : null;
    }

    private void collect(String prefix, List<String> paths) {
        for (int i = 0; i < names.size(); i++) {
            String path = prefix + new String(names.get(i), UTF_8);
            if (inside.get(i).names.isEmpty()) {
                paths.add(path);
            } else {
                inside.get(i).collect(path + ".", paths);
            }
        }
    }

    private JsonPaths child(byte[] name) {
        for (int i = 0; i < names.size(); i++) {
            if (Arrays.equals(names.get(i), name)) {
                return inside.get(i);
            }
        }
        names.add(name);
        inside.add(new JsonPaths(grows));
        return inside.get(inside.size() - 1);
    }
}
