package dev.logsift.function;

import dev.logsift.text.UserError;
import java.io.Serializable;
import java.util.Optional;

/** A network as {@code 10.0.0.0/8} or {@code 2001:db8::/32}; a mere address is the network of itself. */
public record IpNetwork(IpAddress address, int prefix) implements Serializable {
    /** The network that a text spells, if it spells one. */
    public static Optional<IpNetwork> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return IpAddress.parse(text).map(address -> new IpNetwork(address, IpAddress.BITS));
        }
        int length = IpAddress.number(text, slash + 1, text.length());
        return length < 0
                ? Optional.empty()
                : IpAddress.parse(text.substring(0, slash))
                        .map(address -> new IpNetwork(address, length + before(address, text)))
                        .filter(network -> network.prefix() <= IpAddress.BITS);
    }

    static IpNetwork require(String text) {
        return parse(text).orElseThrow(() -> UserError.of("'" + text + "' is no network")
                .help("write it like 10.0.0.0/8, 2001:db8::/32 or 192.0.2.7"));
    }

    /** Whether a text is an address in this network. */
    public boolean contains(String text) {
        return IpAddress.parse(text).filter(this::contains).isPresent();
    }

    /** Addresses of version 4 are in networks of version 4 only. */
    boolean contains(IpAddress other) {
        if (prefix < IpAddress.MAPPED_BITS && other.isVersion4()) {
            return false;
        }
        long high = address.high() ^ other.high();
        long low = address.low() ^ other.low();
        return prefix <= 64
                ? prefix == 0 || high >>> 64 - prefix == 0
                : high == 0 && low >>> IpAddress.BITS - prefix == 0;
    }

    /** The length of {@code ::ffff:10.0.0.0/104} counts all bits, that of {@code 10.0.0.0/8} those of version 4. */
    private static int before(IpAddress address, String text) {
        return address.isVersion4() && text.indexOf(':') < 0 ? IpAddress.MAPPED_BITS : 0;
    }
}
