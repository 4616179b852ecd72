package org.sharedvalue.gateway.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RangesTest {

    private static final int[] ONE = {0};
    private static final int[] OTHER = {1};
    private static final int[] BOTH = {0, 1};

    @Test
    void whatWasSupposedBeforeStillHolds() {
        Ranges both = Ranges.of(Ranges.Bounds.of(List.of(), 2), 100).with(Bound.pinned(BOTH, 5));

        Ranges one = both.with(Bound.pinned(ONE, 3));

        assertThat(one.least(OTHER)).isEqualTo(2);
        assertThat(one.most(OTHER)).isEqualTo(2);
        assertThat(one.with(Bound.pinned(OTHER, 3)).arePossible()).isFalse();
    }
}
