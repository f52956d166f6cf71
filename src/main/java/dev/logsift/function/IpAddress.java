package dev.logsift.function;

import java.io.Serializable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * An address of the internet as 128 bits. One of version 4 is {@code ::ffff:a.b.c.d}, so that one that was logged in that
 * way is the same address.
 *
 * <p>Read strictly: {@code 010.0.0.1}, {@code 10.1} or {@code EXT_SERVER} are no addresses. Never asks a name server.
 */
record IpAddress(long high, long low) implements Serializable {
    static final int BITS = 128;
    /** The bits before those of an address of version 4. */
    static final int MAPPED_BITS = 96;

    private static final long MAPPED = 0xFFFFL << 32;
    /** As in {@code ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255}. */
    private static final int LONGEST = 45;

    static Optional<IpAddress> parse(String text) {
        if (text.indexOf(':') >= 0) {
            return version6(text);
        }
        long bits = version4(text);
        return bits < 0 ? Optional.empty() : Optional.of(new IpAddress(0, MAPPED | bits));
    }

    boolean isVersion4() {
        return high == 0 && low >>> 32 == 0xFFFF;
    }

    InetAddress toInetAddress() {
        byte[] bytes = ByteBuffer.allocate(BITS / 8).putLong(high).putLong(low).array();
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // only for a wrong number of bytes
        }
    }

    /** The 32 bits of four decimal numbers, or -1. */
    private static long version4(String text) {
        long bits = 0;
        int position = 0;
        for (int part = 0; part < 4; part++) {
            int end = part < 3 ? text.indexOf('.', position) : text.length();
            int number = number(text, position, end);
            if (number < 0) {
                return -1;
            }
            bits = bits << 8 | number;
            position = end + 1;
        }
        return bits;
    }

    /** A number up to 255 without leading zeros, which some would read as octal; or -1. */
    static int number(String text, int start, int end) {
        if (end <= start || end - start > 3 || (text.charAt(start) == '0' && end - start > 1)) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number <= 255 ? number : -1;
    }

    private static Optional<IpAddress> version6(String text) {
        int zone = text.indexOf('%');
        String address = zone < 0 ? text : text.substring(0, zone);
        if (address.length() > LONGEST || !address.chars().allMatch(IpAddress::isOfVersion6)) {
            return Optional.empty();
        }
        try {
            // The brackets say that it is no name, so that no name server is asked.
            byte[] bytes = InetAddress.getByName("[" + address + "]").getAddress();
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return Optional.of(
                    bytes.length == 4
                            ? new IpAddress(0, MAPPED | Integer.toUnsignedLong(buffer.getInt()))
                            : new IpAddress(buffer.getLong(), buffer.getLong()));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static boolean isOfVersion6(int c) {
        return c == ':' || c == '.' || c < 128 && Character.digit(c, 16) >= 0;
    }
}
