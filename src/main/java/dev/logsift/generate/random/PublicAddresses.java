package dev.logsift.generate.random;

/** Addresses of the internet: some networks have many hosts that come, most have few. */
public final class PublicAddresses {
    private static final int NETWORKS = 3000;

    private final Zipf networks = new Zipf(NETWORKS, 0.7);
    private final long seed;

    public PublicAddresses(long seed) {
        this.seed = seed;
    }

    public String ipv4(SeededRandom self) {
        SeededRandom network = SeededRandom.of(seed, -1L - networks.draw(self));
        int first;
        int second;
        do {
            first = network.between(1, 223);
            second = network.below(256);
        } while (isReserved(first, second));
        return first + "." + second + "." + self.below(256) + "." + self.between(1, 254);
    }

    public String ipv6(SeededRandom self) {
        StringBuilder address = new StringBuilder("2a0").append(self.below(10));
        for (int group = 0; group < 7; group++) {
            address.append(':').append(Integer.toHexString(self.between(1, 0xFFFF)));
        }
        return address.toString();
    }

    /** Private, documentation and other ranges of RFC 6890: attackers of scenarios live there, and the public does not. */
    private static boolean isReserved(int first, int second) {
        return switch (first) {
            case 10, 127 -> true;
            case 100 -> second >= 64 && second < 128;
            case 169 -> second == 254;
            case 172 -> second >= 16 && second < 32;
            case 192 -> second == 0 || second == 88 || second == 168;
            case 198 -> second == 18 || second == 19 || second == 51;
            case 203 -> second == 0;
            default -> false;
        };
    }
}
