package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The wanted keys of JSON objects as a tree: a key of an object leads to the wanted keys inside it. */
final class JsonPaths {
    /** A value that nobody wants. */
    static final int UNWANTED = -1;

    private final List<byte[]> names = new ArrayList<>();
    private final List<JsonPaths> inside = new ArrayList<>();
    private int number = UNWANTED;

    /** The tree of dotted paths, numbered in their order. */
    static JsonPaths of(List<String> paths) {
        JsonPaths root = new JsonPaths();
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
                if (bytes[nameEnd] == '.') {
                    return inside.get(i).below(bytes, nameEnd + 1, end);
                }
            }
        }
        return null;
    }

    private JsonPaths child(byte[] name) {
        for (int i = 0; i < names.size(); i++) {
            if (Arrays.equals(names.get(i), name)) {
                return inside.get(i);
            }
        }
        names.add(name);
        inside.add(new JsonPaths());
        return inside.get(inside.size() - 1);
    }
}
