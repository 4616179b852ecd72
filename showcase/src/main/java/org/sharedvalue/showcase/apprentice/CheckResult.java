package org.sharedvalue.showcase.apprentice;

import org.jspecify.annotations.Nullable;

/** What a sustainment check found. */
enum CheckResult {
    SAME_EMPLOYER("SUSTAINED", true),
    OTHER_EMPLOYER("SUSTAINED", false),
    NOT_SUSTAINED("NOT_SUSTAINED", null),
    UNREACHED("UNREACHED", null);

    private final String status;
    private final @Nullable Boolean sameEmployer;

    CheckResult(String status, @Nullable Boolean sameEmployer) {
        this.status = status;
        this.sameEmployer = sameEmployer;
    }

    String status() {
        return status;
    }

    @Nullable Boolean sameEmployer() {
        return sameEmployer;
    }
}
