package dev.logsift.text;

import java.io.StringReader;
import java.util.List;
import java.util.function.Supplier;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Knows on which line of a YAML text each key stands. Only errors ask, so the text is taken apart for it when the first
 * one does: dozens of files are read at each start, and none of them should be wrong.
 *
 * @param node gives the part of the text that this is of, or null where there is none
 */
record YamlLines(Supplier<Node> node) {
    static YamlLines of(String text) {
        return new YamlLines(() -> new Yaml().compose(new StringReader(text)));
    }

    /** {@code ", line N"}, or nothing where the key is not there. */
    String place(String key) {
        NodeTuple entry = entry(key);
        return entry == null
                ? ""
                : ", line " + (entry.getKeyNode().getStartMark().getLine() + 1);
    }

    YamlLines below(String key) {
        return new YamlLines(() -> {
            NodeTuple entry = entry(key);
            return entry == null ? null : entry.getValueNode();
        });
    }

    YamlLines item(int index) {
        return new YamlLines(() -> {
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
