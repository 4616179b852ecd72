package org.sharedvalue.showcase.apprentice;

import org.jspecify.annotations.Nullable;

/**
 * Who offers a job.
 *
 * @param link how the employer relates to the partnership
 * @param organisation the employer, where it is a partner
 */
record Employer(String link, @Nullable Partner organisation) {

    static final Employer OUTSIDE = new Employer("OUTSIDE", null);
}
