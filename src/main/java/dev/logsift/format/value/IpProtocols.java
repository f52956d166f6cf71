package dev.logsift.format.value;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Map.entry;

import java.util.Map;

/** The names of the protocols above IP that flow records call by number (IANA, Protocol Numbers). */
final class IpProtocols {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            entry(0, "HOPOPT"),
            entry(1, "ICMP"),
            entry(2, "IGMP"),
            entry(3, "GGP"),
            entry(4, "IPV4"),
            entry(5, "ST"),
            entry(6, "TCP"),
            entry(8, "EGP"),
            entry(9, "IGP"),
            entry(17, "UDP"),
            entry(27, "RDP"),
            entry(33, "DCCP"),
            entry(41, "IPV6"),
            entry(43, "IPV6-ROUTE"),
            entry(44, "IPV6-FRAG"),
            entry(46, "RSVP"),
            entry(47, "GRE"),
            entry(50, "ESP"),
            entry(51, "AH"),
            entry(58, "IPV6-ICMP"),
            entry(59, "IPV6-NONXT"),
            entry(60, "IPV6-OPTS"),
            entry(88, "EIGRP"),
            entry(89, "OSPF"),
            entry(94, "IPIP"),
            entry(97, "ETHERIP"),
            entry(103, "PIM"),
            entry(108, "IPCOMP"),
            entry(112, "VRRP"),
            entry(115, "L2TP"),
            entry(132, "SCTP"),
            entry(136, "UDPLITE"),
            entry(137, "MPLS-IN-IP"));

    private static final byte[][] BY_NUMBER = new byte[256][];

    static {
        NAMES.forEach((number, name) -> BY_NUMBER[number] = name.getBytes(US_ASCII));
    }

    private IpProtocols() {}

    /** The name of the protocol whose number stands in {@code bytes[start, end)}, or null. */
    static byte[] name(byte[] bytes, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9 || end - start > 3) {
                return null;
            }
            number = number * 10 + digit;
        }
        return number < BY_NUMBER.length ? BY_NUMBER[number] : null;
    }
}
