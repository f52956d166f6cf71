package dev.logsift.function;

import java.util.Arrays;
import java.util.List;

/** What an address is for, after IANA's registries of special-purpose addresses (RFC 6890). The first that holds it counts. */
enum AddressClass {
    LOOPBACK("loopback", "127.0.0.0/8", "::1"),
    LINK_LOCAL("link-local", "169.254.0.0/16", "fe80::/10"),
    PRIVATE("private", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fec0::/10"),
    MULTICAST("multicast", "224.0.0.0/4", "ff00::/8"),
    /** Ways into version 4 that lead to the public internet though they are out of 2000::/3. */
    TRANSLATED("public", "64:ff9b::/96"),
    RESERVED(
            "reserved",
            "0.0.0.0/8",
            "100.64.0.0/10",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "240.0.0.0/4",
            "::/3",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20",
            "4000::/2",
            "8000::/1"),
    PUBLIC("public", "0.0.0.0/0", "::/0");

    private static final AddressClass[] IN_ORDER = values();

    private final String word;
    private final List<IpNetwork> networks;

    AddressClass(String word, String... networks) {
        this.word = word;
        this.networks = Arrays.stream(networks).map(IpNetwork::require).toList();
    }

    String word() {
        return word;
    }

    static AddressClass of(IpAddress address) {
        for (AddressClass type : IN_ORDER) {
            if (type.contains(address)) {
                return type;
            }
        }
        return PUBLIC;
    }

    private boolean contains(IpAddress address) {
        for (IpNetwork network : networks) {
            if (network.contains(address)) {
                return true;
            }
        }
        return false;
    }
}
