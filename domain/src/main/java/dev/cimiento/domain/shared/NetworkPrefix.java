package dev.cimiento.domain.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The network of a client, for rate limits: a single IPv4 address, or the 64-bit prefix within which an IPv6 client
 * chooses its addresses (RFC 4291, 2.5.4; RFC 8981).
 *
 * @param prefix such as {@code 203.0.113.9/32} or {@code 2001:db8:0:0:0:0:0:0/64}
 */
public record NetworkPrefix(String prefix) {

    /**
     * The network of all clients whose address cannot be read. They share one network, so that they cannot evade
     * limits.
     */
    public static final NetworkPrefix UNKNOWN = new NetworkPrefix("unknown");

    private static final Pattern IPV4 =
            Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})(?::[0-9]{1,5})?");

    private static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\]]*)](?::[0-9]{1,5})?");

    private static final int IPV6_PREFIX_BYTES = 8;
    private static final int IPV6_BYTES = 16;
    private static final int MAX_OCTET = 255;

    /** Returns the network of an actor's address; {@link #UNKNOWN} without one. */
    public static NetworkPrefix of(Optional<String> address) {
        return address.map(NetworkPrefix::of).orElse(UNKNOWN);
    }

    /**
     * Returns the network of an address.
     *
     * @param address IPv4 or IPv6, alone or as {@code address:port}, an IPv6 address then in brackets
     */
    public static NetworkPrefix of(String address) {
        Matcher ipv4 = IPV4.matcher(address);
        if (ipv4.matches()) {
            return ofOctets(ipv4);
        }
        Matcher inBrackets = IN_BRACKETS.matcher(address);
        return ofIpv6(inBrackets.matches() ? inBrackets.group(1) : address);
    }

    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    @Override
    public String toString() {
        return prefix;
    }

    private static NetworkPrefix ofOctets(Matcher octets) {
        StringBuilder address = new StringBuilder();
        for (int i = 1; i <= octets.groupCount(); i++) {
            int octet = Integer.parseInt(octets.group(i));
            if (octet > MAX_OCTET) {
                return UNKNOWN;
            }
            address.append(i == 1 ? "" : ".").append(octet);
        }
        return new NetworkPrefix(address + "/32");
    }

    private static NetworkPrefix ofIpv6(String address) {
        String withoutZone = address.substring(0, (address + "%").indexOf('%'));
        try {
            // Text in brackets is parsed as a literal, so the JDK does not ask a name server.
            InetAddress literal = InetAddress.getByName("[" + withoutZone + "]");
            return literal instanceof Inet6Address
                    ? ofPrefix(literal.getAddress())
                    : new NetworkPrefix(literal.getHostAddress() + "/32");
        } catch (UnknownHostException unreadable) {
            return UNKNOWN;
        }
    }

    private static NetworkPrefix ofPrefix(byte[] address) throws UnknownHostException {
        byte[] prefix = Arrays.copyOf(Arrays.copyOf(address, IPV6_PREFIX_BYTES), IPV6_BYTES);
        return new NetworkPrefix(InetAddress.getByAddress(prefix).getHostAddress() + "/64");
    }
}
