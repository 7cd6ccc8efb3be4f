package org.assay.evidence.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private final PublicAddresses addresses = new PublicAddresses(Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.0.9", "169.254.169.254", "172.16.0.1",
                "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.51.100.7", "203.0.113.9",
                "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
                "::127.0.0.1", "64:ff9b::7f00:1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "3fff::1",
                "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1"
            })
    void whatOnlyANetworkReachesIsClosed(String address) {
        assertThat(addresses.allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "9.255.255.255", "11.0.0.1", "100.128.0.1", "172.15.0.1", "172.32.0.1", "193.0.0.1",
                "223.255.255.1", "2606:4700::1111", "2a00:1450::1", "2400:cb00::1"
            })
    void whatEverybodyReachesIsOpen(String address) {
        assertThat(addresses.allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void anAddressCanBeOpenedByItself() {
        PublicAddresses opened = new PublicAddresses(Set.of(InetAddress.ofLiteral("10.0.0.7")));
        assertThat(opened.allows(InetAddress.ofLiteral("10.0.0.7"))).isTrue();
        assertThat(opened.allows(InetAddress.ofLiteral("10.0.0.8"))).isFalse();
    }
}
