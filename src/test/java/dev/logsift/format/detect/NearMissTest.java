package dev.logsift.format.detect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.ShippedFormats;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearMissTest {
    @Test
    void theFormatThatReadsMostOfTheLineIsNearest() {
        assertThat(nearest("192.0.2.1 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" ok 5"))
                .hasValueSatisfying(miss -> {
                    assertThat(miss.format().name()).startsWith("apache_");
                    assertThat(new String(miss.line(), UTF_8).substring(miss.failure()))
                            .isEqualTo("ok 5");
                    assertThat(miss.reason()).isEqualTo("status is not a whole number (field 6)");
                });
    }

    @Test
    void aFlowWithABrokenAddressIsNearItsFormat() {
        assertThat(nearest(
                        "2017-03-15 00:01:16.632,0.000,TCP  ,192.168.100.5,port,192.168.220.16,58844.0,1,108,1,.AP...,0,"
                                + "normal,---,---,---"))
                .hasValueSatisfying(miss -> {
                    assertThat(miss.format().name()).isEqualTo("cidds_001");
                    assertThat(miss.reason()).contains("src_port");
                });
    }

    @Test
    void wordsThatAnyTextHasAreNoBeginningOfAFormat() {
        assertThat(nearest("May 17 10:05:03 host sshd[12]: Failed password for root from 192.0.2.1 port 7 ssh2"))
                .isEmpty();
        assertThat(nearest("{\"level\":\"info\",\"msg\":\"a.b c\"}")).isEmpty();
        assertThat(nearest("name,age,city")).isEmpty();
    }

    private static Optional<NearMiss> nearest(String line) {
        return NearMiss.of(ShippedFormats.LIBRARY.all(), (line + "\n").getBytes(UTF_8));
    }
}
