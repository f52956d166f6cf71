package dev.logsift.generate.access;

import dev.logsift.text.UserError;
import dev.logsift.text.YamlMapping;
import java.util.List;

/** A virtual host of the site. */
public record Host(String name, int port) {
    static Host read(YamlMapping settings) {
        settings.allowOnly(List.of("name", "port", "weight"));
        long port = settings.integer("port", 1, 65535).orElse(443L);
        return new Host(settings.requiredText("name"), (int) port);
    }

    /** {@code NAME[:PORT]}, as attacks name the host they aim at. */
    public static Host parse(String text, YamlMapping settings) {
        String[] parts = text.split(":", 2);
        try {
            return new Host(parts[0], parts.length == 1 ? 443 : Integer.parseInt(parts[1]));
        } catch (NumberFormatException e) {
            throw UserError.of("'" + text + "' is not a host with a port")
                    .at(settings.origin() + ", key host")
                    .causedBy(e);
        }
    }

    public String url(String target) {
        return (port == 80 ? "http://" : "https://") + name + target;
    }
}
