package dev.logsift.text;

import java.io.StringReader;
import java.util.List;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Knows on which line of a YAML text each key stands. */
record YamlLines(Node node) {
    static YamlLines of(String text) {
        return new YamlLines(new Yaml().compose(new StringReader(text)));
    }

    /** {@code ", line N"}, or nothing where the key is not there. */
    String place(String key) {
        NodeTuple entry = entry(key);
        return entry == null
                ? ""
                : ", line " + (entry.getKeyNode().getStartMark().getLine() + 1);
    }

    YamlLines below(String key) {
        NodeTuple entry = entry(key);
        return new YamlLines(entry == null ? null : entry.getValueNode());
    }

    YamlLines item(int index) {
        List<Node> items = node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
        return new YamlLines(index < items.size() ? items.get(index) : null);
    }

    private NodeTuple entry(String key) {
        if (node instanceof MappingNode mapping) {
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
