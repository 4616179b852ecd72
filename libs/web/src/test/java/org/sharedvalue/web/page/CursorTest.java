package org.sharedvalue.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

class CursorTest {

    private static final String QUERY = "/v1/programs{kind=PILOT}createdAt";

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isReadBackAsItWasGivenOut(int seed) {
        Random random = new Random(seed);
        List<String> key =
                List.of("2026-11-25T10:00:00." + random.nextInt(1_000_000) + "Z", Long.toHexString(random.nextLong()));
        Cursor cursor = new Cursor(QUERY + random.nextInt(), key);
        assertThat(Cursor.decode(cursor.encoded(), cursor.query(), 2)).isEqualTo(cursor);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fitsNoOtherQuery(int seed) {
        String other = QUERY + new Random(seed).nextInt();
        String encoded = new Cursor(QUERY, List.of("a", "b")).encoded();
        assertThatThrownBy(() -> Cursor.decode(encoded, other, 2)).satisfies(CursorTest::isBadCursor);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isRefusedOnceTamperedWithOrMadeUp(int seed) {
        Random random = new Random(seed);
        byte[] noise = new byte[random.nextInt(40)];
        random.nextBytes(noise);
        String madeUp = new String(noise, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Cursor.decode(madeUp, QUERY, 2)).satisfies(CursorTest::isBadCursor);
    }

    @Test
    void saysNothingAboutItsContent() {
        assertThat(new Cursor(QUERY, List.of("2026", "id")).encoded()).matches("[A-Za-z0-9_-]+");
    }

    private static void isBadCursor(Throwable thrown) {
        assertThat(thrown).isInstanceOf(ProblemException.class);
        assertThat(((ProblemException) thrown).code()).isEqualTo(ProblemCode.BAD_CURSOR);
    }
}
