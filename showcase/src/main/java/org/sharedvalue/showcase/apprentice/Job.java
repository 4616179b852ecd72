package org.sharedvalue.showcase.apprentice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A job that a completer started, and what the checks found.
 *
 * @param number from 0 to 145, in the order of the people
 * @param person who started it
 */
record Job(int number, Person person) {

    static final int COUNT = 146;

    private static final int WITH_LEAD = 70;
    private static final int WITH_PARTNERS = 98;
    private static final List<Partner> OTHER_PARTNERS =
            List.of(Partner.ALLIANCE_BOOTS, Partner.TATA, Partner.HEWLETT_PACKARD);
    // Shares no factor with COUNT, so that the results of the checks do not follow the employers.
    private static final int STRIDE = 37;

    static List<Job> all() {
        List<Job> jobs = new ArrayList<>();
        for (Person person : Person.all()) {
            if (person.story().destination() == Story.Destination.JOB) {
                jobs.add(new Job(jobs.size(), person));
            }
        }
        return jobs;
    }

    static Optional<Job> of(Person person) {
        return all().stream().filter(job -> job.person.equals(person)).findAny();
    }

    Employer employer() {
        if (number < WITH_LEAD) {
            return new Employer("LEAD_PARTNER", Partner.MITIE);
        }
        if (number < WITH_PARTNERS) {
            return new Employer("OTHER_PARTNER", OTHER_PARTNERS.get(number % OTHER_PARTNERS.size()));
        }
        return Employer.OUTSIDE;
    }

    CheckResult after13Weeks() {
        int rank = rank();
        if (rank < 124) {
            return rank < 110 ? CheckResult.SAME_EMPLOYER : CheckResult.OTHER_EMPLOYER;
        }
        return rank < 137 ? CheckResult.NOT_SUSTAINED : CheckResult.UNREACHED;
    }

    /** Nobody is found in work again who was found out of it: those 13 are among the 26. */
    CheckResult after26Weeks() {
        int rank = rank();
        if (rank < 104) {
            return rank < 88 ? CheckResult.SAME_EMPLOYER : CheckResult.OTHER_EMPLOYER;
        }
        boolean outOfWork = rank < 117 || after13Weeks() == CheckResult.NOT_SUSTAINED;
        return outOfWork ? CheckResult.NOT_SUSTAINED : CheckResult.UNREACHED;
    }

    String externalId() {
        return "%s/job-start/%03d".formatted(ModelProgram.CODE, person.number() + 1);
    }

    private int rank() {
        return number * STRIDE % COUNT;
    }
}
