package dev.logsift.text;

import java.io.StringReader;
import java.util.List;
import java.util.function.Supplier;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Knows where in a YAML text each key stands. Only errors ask, so the text is taken apart for it when the first
 * one does: dozens of files are read at each start, and none of them should be wrong.
 *
 * @param text the whole text
 * @param node gives the part of the text that this is of, or null where there is none
 */
record YamlLines(String text, Supplier<Node> node) {
    static YamlLines of(String text) {
        return new YamlLines(text, () -> new Yaml().compose(new StringReader(text)));
    }

    /** {@code ", line N, column M"} with the line and a caret below it, or nothing where the key is not there. */
    String place(String key) {
        NodeTuple entry = entry(key);
        return entry == null ? "" : place(text, entry.getKeyNode().getStartMark());
    }

    static String place(String text, Mark mark) {
        int line = mark.getLine() + 1;
        String shown = text.lines().skip(mark.getLine()).findFirst().orElse("").replace('\t', ' ');
        String caret = shown.isBlank() ? "" : "\n" + shown.stripTrailing() + "\n" + " ".repeat(mark.getColumn()) + "^";
        return ", line " + line + ", column " + (mark.getColumn() + 1) + caret;
    }

    /** The text with another entry in the place of a key's. */
    String replace(String key, String newEntry) {
        NodeTuple entry = entry(key);
        int start = entry.getKeyNode().getStartMark().getIndex();
        int end = entry.getValueNode().getEndMark().getIndex();
        String lineBreak = text.substring(start, end).endsWith("\n") ? "\n" : "";
        return text.substring(0, start) + newEntry + lineBreak + text.substring(end);
    }

    YamlLines below(String key) {
        return new YamlLines(text, () -> {
            NodeTuple entry = entry(key);
            return entry == null ? null : entry.getValueNode();
        });
    }

    YamlLines item(int index) {
        return new YamlLines(text, () -> {
            List<Node> items = node.get() instanceof SequenceNode sequence ? sequence.getValue() : List.of();
            return index < items.size() ? items.get(index) : null;
        });
    }

    private NodeTuple entry(String key) {
        if (node.get() instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key)) {
                    return entry;
                }
            }
        }
        return null;
    }
}
