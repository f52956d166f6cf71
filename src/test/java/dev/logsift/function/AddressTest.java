package dev.logsift.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.text.UserError;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** cidr_match and ip_class. */
class AddressTest {
    private static final FunctionContext NOTHING = FunctionContext.ofPatterns(List.of());

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0, private",
        "10.255.255.255, private",
        "11.0.0.0, public",
        "9.255.255.255, public",
        "172.15.255.255, public",
        "172.16.0.0, private",
        "172.31.255.255, private",
        "172.32.0.0, public",
        "192.168.1.1, private",
        "192.169.0.0, public",
        "fc00::1, private",
        "fdff::, private",
        "fec0::1, private",
        "127.0.0.1, loopback",
        "127.255.0.9, loopback",
        "::1, loopback",
        "::ffff:127.0.0.1, loopback",
        "169.254.169.254, link-local",
        "fe80::1%eth0, link-local",
        "febf::1, link-local",
        "224.0.0.1, multicast",
        "239.255.255.250, multicast",
        "ff02::1, multicast",
        "0.0.0.0, reserved",
        "255.255.255.255, reserved",
        "240.0.0.1, reserved",
        "100.64.0.1, reserved",
        "100.128.0.0, public",
        "192.0.2.1, reserved",
        "198.51.100.7, reserved",
        "203.0.113.7, reserved",
        "198.18.0.1, reserved",
        "::, reserved",
        "2001:db8::1, reserved",
        "2001::1, reserved",
        "4000::1, reserved",
        "8.8.8.8, public",
        "2606:4700::1111, public",
        "2A00:1450::, public",
        "::ffff:8.8.8.8, public",
        "::ffff:10.0.0.1, private",
        "::ffff:0808:0808, public",
        "64:ff9b::8.8.8.8, public",
        "2002::1, public",
        "EXT_SERVER, name",
        "10022_204, name",
        "DNS, name",
        "ATTACKER1, name",
        "localhost, name",
        "'', name",
        "10.1, name",
        "010.0.0.1, name",
        "256.1.1.1, name",
        "1.2.3.4.5, name",
        "1.2.3., name",
        "' 10.0.0.1', name",
        "10.0.0.1:80, name",
        "1.2.3.-4, name",
        "0x0a.0.0.1, name",
        "[::1], name",
        ":::, name",
        "12345::, name",
        "::1::2, name",
        "a:b, name",
        "fe80, name",
        "١٠.0.0.1, name",
        "::ffff:999.1.1.1, name",
        "1::2::g, name"
    })
    void anAddressHasOneClass(String address, String expected) {
        RowFunction.OfOne ipClass = (RowFunction.OfOne) new IpClass().prepare(NOTHING, List.of(Optional.empty()));
        assertThat(ipClass.call(address)).isEqualTo(expected);
    }

    @Test
    void aTextOfAnyLengthIsNoAddress() {
        assertThat(IpAddress.parse(":".repeat(1_000_000))).isEmpty();
        assertThat(IpAddress.parse("1".repeat(1_000_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 10.0.0.0/8, true",
        "11.1.2.3, 10.0.0.0/8, false",
        "10.1.2.3, 10.9.9.9/8, true",
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.3/32, true",
        "10.1.2.4, 10.1.2.3/32, false",
        "10.1.2.4, 10.1.2.4/31, true",
        "10.1.2.6, 10.1.2.4/31, false",
        "1.2.3.4, 0.0.0.0/0, true",
        "::ffff:10.1.2.3, 10.0.0.0/8, true",
        "10.1.2.3, ::ffff:10.0.0.0/104, true",
        "2001:db8::5, 2001:db8::/32, true",
        "2001:db9::5, 2001:db8::/32, false",
        "2001:db8::5, 2001:db8::4/127, true",
        "2001:db8:0:0:8000::, 2001:db8::/65, false",
        "2001:db8:0:0:7fff::, 2001:db8::/65, true",
        "::1, ::1, true",
        "::1, ::/0, true",
        "10.1.2.3, ::/0, false",
        "::1, 0.0.0.0/0, false",
        "EXT_SERVER, 0.0.0.0/0, false",
        "10022_204, ::/0, false",
        "'', 10.0.0.0/8, false"
    })
    void anAddressIsInANetworkOrNot(String address, String cidr, boolean expected) {
        CidrMatch function = new CidrMatch();
        RowFunction constant = function.prepare(NOTHING, List.of(Optional.empty(), Optional.of(cidr)));
        RowFunction column = function.prepare(NOTHING, List.of(Optional.empty(), Optional.empty()));
        assertThat(((RowFunction.OfOne) constant).call(address)).isEqualTo(expected);
        assertThat(((RowFunction.OfTwo) column).call(address, cidr)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.7.1, '10.0.0.0/8, 192.168.0.0/16', true",
        "10.1.2.3, '10.0.0.0/8,fc00::/7', true",
        "fc00::1, '10.0.0.0/8,fc00::/7', true",
        "11.1.2.3, '10.0.0.0/8,fc00::/7', false",
        "10.1.2.3, '', false"
    })
    void anAddressIsInOneOfSeveralNetworksOrInNone(String address, String networks, boolean expected) {
        RowFunction function = new CidrMatch().prepare(NOTHING, List.of(Optional.empty(), Optional.of(networks)));
        assertThat(((RowFunction.OfOne) function).call(address)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "::/129",
                "10.0.0/8",
                "x/8",
                "10.0.0.0/8/8",
                "10.0.0.0/255.0.0.0"
            })
    void whatIsNoNetworkIsAnErrorInTheQueryAndNullInAColumn(String cidr) {
        CidrMatch function = new CidrMatch();
        assertThatThrownBy(() -> function.prepare(NOTHING, List.of(Optional.empty(), Optional.of(cidr))))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is no network");
        RowFunction column = function.prepare(NOTHING, List.of(Optional.empty(), Optional.empty()));
        assertThat(((RowFunction.OfTwo) column).call("10.0.0.1", cidr)).isNull();
    }
}
