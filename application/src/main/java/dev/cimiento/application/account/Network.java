package dev.cimiento.application.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whom a network address belongs to, as far as can be seen: with IPv6 everybody has a network of 64 bits, and may take
 * another address in it for each try (RFC 4291, 2.5.4; RFC 8981).
 */
final class Network {

    private static final int PREFIX_BYTES = 8;

    private Network() {}

    /** @param address as the connection has it; what is none stands for itself */
    static String of(String address) {
        return address.contains(":") ? prefix(address) : address;
    }

    private static String prefix(String address) {
        try {
            // What has a colon in it is a literal or nothing: no name is looked up.
            return InetAddress.getByName(address) instanceof Inet6Address literal
                    ? HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), PREFIX_BYTES)) + "/64"
                    : address;
        } catch (UnknownHostException none) {
            return address;
        }
    }
}
