package dev.logsift.generate.flow;

import dev.logsift.generate.random.SeededRandom;

/** One end of a conversation. Without ports, as in ICMP, the port is 0. */
public record Endpoint(String address, int port) {
    /** A client's end, whose port the system chooses: Linux takes those from 32768 to 60999. */
    public static Endpoint client(String address, SeededRandom random) {
        return new Endpoint(address, random.between(32768, 60999));
    }

    public static Endpoint withoutPort(String address) {
        return new Endpoint(address, 0);
    }

    /** What Zeek calls the service that usually listens here, or null. */
    String service() {
        return switch (port) {
            case 21 -> "ftp";
            case 22 -> "ssh";
            case 53 -> "dns";
            case 80 -> "http";
            case 123 -> "ntp";
            case 443 -> "ssl";
            case 445 -> "smb";
            case 3389 -> "rdp";
            default -> null;
        };
    }
}
