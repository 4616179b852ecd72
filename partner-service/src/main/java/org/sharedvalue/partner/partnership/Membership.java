package org.sharedvalue.partner.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.problem.InputError;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The rules about who is a member when: what no list of members may break, and what an active one must fulfil. */
final class Membership {

    private Membership() {}

    /** Refuses dates out of order, a second lead on a day, and the same organisation twice in a role on a day. */
    static void requireConsistent(List<Member> members) {
        List<InputError> errors = new ArrayList<>();
        for (int index = 0; index < members.size(); index++) {
            Member member = members.get(index);
            String pointer = "/members/" + index;
            if (member.to() != null && member.to().isBefore(member.from())) {
                errors.add(InputError.at(pointer + "/to", ProblemCode.DATES_OUT_OF_ORDER, "'to' lies before 'from'."));
            }
            for (Member earlier : members.subList(0, index)) {
                if (!member.meets(earlier) || member.role() != earlier.role()) {
                    continue;
                }
                if (member.isLead() && !member.organisationId().equals(earlier.organisationId())) {
                    errors.add(InputError.at(
                            pointer + "/role", ProblemCode.SECOND_LEAD, "Another member leads on one of these days."));
                } else if (member.organisationId().equals(earlier.organisationId())) {
                    throw new ProblemException(
                            ProblemCode.INTERVAL_OVERLAP,
                            "The organisation holds that role on one of these days already.");
                }
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.input(errors);
        }
    }

    /** Makes one interval of those of one organisation that share a role and touch; answers those that are left over. */
    static List<Member> coalesced(List<Member> ofOne) {
        List<Member> kept = new ArrayList<>();
        List<Member> leftOver = new ArrayList<>();
        ofOne.stream()
                .sorted(Comparator.comparing(Member::from).thenComparing(Member::id))
                .forEach(each -> {
                    if (kept.stream().anyMatch(earlier -> earlier.takeIn(each))) {
                        leftOver.add(each);
                    } else {
                        kept.add(each);
                    }
                });
        return leftOver;
    }

    /** Refuses a list in which some day of a period has no lead; a second one is refused before. */
    static void requireLeadEveryDay(List<Member> members, LocalDate from, @Nullable LocalDate to) {
        List<Member> leads = members.stream()
                .filter(Member::isLead)
                .sorted(Comparator.comparing(Member::from))
                .toList();
        LocalDate uncovered = from;
        for (Member lead : leads) {
            if (lead.from().isAfter(uncovered)) {
                break;
            }
            LocalDate last = lead.to();
            if (last == null || (to != null && !last.isBefore(to))) {
                return;
            }
            if (!last.isBefore(uncovered)) {
                uncovered = last.plusDays(1);
            }
        }
        throw new ProblemException(
                ProblemCode.STATE_CONFLICT,
                "An active partnership has one LEAD on every day; " + uncovered + " has none.");
    }
}
