package org.sharedvalue.program.timecostrate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.Money;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** What an hour of paid volunteer time costs an employer in a period; both ends are included. */
@Entity
public class TimeCostRate extends VersionedRecord {

    @Column
    private UUID employerOrganisationId;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private @Nullable LocalDate to;

    @Column
    private long amount;

    @Column
    private String currency;

    @Column
    private String source;

    /** For Hibernate. */
    protected TimeCostRate() {}

    /** A new rate, or a refusal. */
    TimeCostRate(TimeCostRateRequest request) {
        describe(request);
    }

    /** Gives it the fields of a request, or refuses. */
    final void describe(TimeCostRateRequest request) {
        if (request.to() != null && request.to().isBefore(request.from())) {
            throw ProblemException.at("/to", ProblemCode.DATES_OUT_OF_ORDER, "'to' lies before 'from'.");
        }
        Money money = request.amount().toMoney("/amount");
        if (money.amount() == 0) {
            throw ProblemException.at("/amount/amount", ProblemCode.OUT_OF_RANGE, "An hour costs more than nothing.");
        }
        employerOrganisationId = request.employerOrganisationId();
        from = request.from();
        to = request.to();
        amount = money.amount();
        currency = money.currency();
        source = request.source();
    }

    public UUID employerOrganisationId() {
        return employerOrganisationId;
    }

    public LocalDate from() {
        return from;
    }

    public @Nullable LocalDate to() {
        return to;
    }

    public Money amount() {
        return new Money(amount, currency);
    }

    public String source() {
        return source;
    }
}
