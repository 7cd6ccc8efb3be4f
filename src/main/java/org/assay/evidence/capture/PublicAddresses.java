package org.assay.evidence.capture;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which addresses the program may fetch from: those that anybody can reach. Whoever gives a URL must not read through it
 * what only this machine, or the network it stands in, can see.
 *
 * @param opened addresses that are open all the same, as an archive in one's own house
 */
public record PublicAddresses(Set<InetAddress> opened) {

    /** IANA's special-purpose registry for IPv4, all that is not globally reachable. */
    private static final List<Range> CLOSED_4 = List.of(
            Range.of(0, 0, 0, 0, 8),
            Range.of(10, 0, 0, 0, 8),
            Range.of(100, 64, 0, 0, 10),
            Range.of(127, 0, 0, 0, 8),
            Range.of(169, 254, 0, 0, 16),
            Range.of(172, 16, 0, 0, 12),
            Range.of(192, 0, 0, 0, 24),
            Range.of(192, 0, 2, 0, 24),
            Range.of(192, 88, 99, 0, 24),
            Range.of(192, 168, 0, 0, 16),
            Range.of(198, 18, 0, 0, 15),
            Range.of(198, 51, 100, 0, 24),
            Range.of(203, 0, 113, 0, 24),
            // Multicast, reserved, broadcast.
            Range.of(224, 0, 0, 0, 3));

    /** Within 2000::/3, which is all of IPv6 that is assigned to the public. */
    private static final List<Range> CLOSED_6 = List.of(
            // IETF protocols, Teredo among them, which carries an IPv4 address.
            new Range(new byte[] {0x20, 0x01, 0x00, 0x00}, 23),
            new Range(new byte[] {0x20, 0x01, 0x0d, (byte) 0xb8}, 32),
            // 6to4 carries one, too.
            new Range(new byte[] {0x20, 0x02}, 16),
            new Range(new byte[] {0x3f, (byte) 0xff, 0x00, 0x00}, 20));

    private static final Range ASSIGNED_6 = new Range(new byte[] {0x20}, 3);

    private record Range(byte[] start, int bits) {

        static Range of(int a, int b, int c, int d, int bits) {
            return new Range(new byte[] {(byte) a, (byte) b, (byte) c, (byte) d}, bits);
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) return false;
            }
            return true;
        }
    }

    /** Literal addresses: a name could mean another tomorrow. */
    public static Set<InetAddress> literals(String setting, List<String> literals) {
        Set<InetAddress> addresses = new HashSet<>();
        for (String literal : literals) {
            if (literal.isBlank()) continue;
            try {
                addresses.add(InetAddress.ofLiteral(literal.strip()));
            } catch (IllegalArgumentException malformed) {
                throw new IllegalArgumentException(setting + ": “" + literal + "” is no IP address", malformed);
            }
        }
        return addresses;
    }

    /** An IPv4 address mapped into IPv6 is the IPv4 address: Java makes it that before it gets here. */
    public boolean allows(InetAddress address) {
        if (opened.contains(address)) return true;
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) return CLOSED_4.stream().noneMatch(range -> range.holds(bytes));
        return ASSIGNED_6.holds(bytes) && CLOSED_6.stream().noneMatch(range -> range.holds(bytes));
    }
}
