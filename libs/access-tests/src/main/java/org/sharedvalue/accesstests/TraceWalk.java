package org.sharedvalue.accesstests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.contracttests.call.Call.given;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.localstack.TestStack;

/** A question to another service goes out in the trace of the request that it is asked for. */
public abstract class TraceWalk {

    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    /** A path for which the memberships of the caller's organisation are asked. */
    protected abstract String path();

    @Test
    void partnerServiceIsAskedInTheTraceOfTheRequest() {
        UUID organisation = UUID.randomUUID();
        given().token(TestStack.staffToken(organisation))
                .header("traceparent", TRACEPARENT)
                .get(path());

        assertThat(MembershipBoard.traceOfLastQuestion(organisation)).isEqualTo(TRACEPARENT);
    }

    @Test
    void aRequestWithoutATraceBeginsOne() {
        UUID organisation = UUID.randomUUID();
        given().token(TestStack.staffToken(organisation)).get(path());

        assertThat(MembershipBoard.traceOfLastQuestion(organisation)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }
}
