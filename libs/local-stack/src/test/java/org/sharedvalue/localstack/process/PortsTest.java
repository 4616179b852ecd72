package org.sharedvalue.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void neverHandsTheSameFreePortOutTwice() {
        Set<Integer> ports = new HashSet<>();
        for (int count = 1; count <= 500; count++) {
            ports.add(Ports.claim("a part", 0));
            assertThat(ports).hasSize(count);
        }
    }
}
