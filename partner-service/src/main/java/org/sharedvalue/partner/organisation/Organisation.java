package org.sharedvalue.partner.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** A legal body: a company, a charity or a public body. */
@Entity
public class Organisation extends VersionedRecord {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** Kosovo has no code, and registers agree on this one, which the standard leaves to its users. */
    private static final String KOSOVO = "XK";

    @Enumerated(EnumType.STRING)
    private OrganisationStatus status = OrganisationStatus.DRAFT;

    @Column
    private String legalName;

    @Column
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Column
    private boolean socialEnterprise;

    @ElementCollection
    @CollectionTable(name = "organisation_identifier", joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "place")
    private List<Identifier> identifiers = new ArrayList<>();

    @Column
    private @Nullable UUID parentId;

    @Column
    private String country;

    @Column
    private @Nullable String website;

    @Column
    private @Nullable UUID mergedIntoId;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused") // searched by, never read here
    private @Nullable String searchKey;

    /** For Hibernate. */
    protected Organisation() {}

    /** A new organisation in state DRAFT. */
    public Organisation(OrganisationRequest request) {
        describe(request);
    }

    /** Gives it the fields of a request. */
    final void describe(OrganisationRequest request) {
        for (int index = 0; index < request.identifiers().size(); index++) {
            request.identifiers().get(index).requireShape("/identifiers/" + index);
        }
        if (!COUNTRIES.contains(request.country()) && !request.country().equals(KOSOVO)) {
            throw ProblemException.at(
                    "/country", ProblemCode.UNKNOWN_VALUE, "Use a code of ISO 3166-1 alpha-2, such as GB.");
        }
        legalName = request.legalName();
        displayName = request.displayName() == null ? request.legalName() : request.displayName();
        sector = request.sector();
        socialEnterprise = request.socialEnterprise();
        if (!identifiers.equals(request.identifiers())) {
            identifiers.clear();
            identifiers.addAll(request.identifiers());
        }
        parentId = request.parentId();
        country = request.country();
        website = request.website();
    }

    /** Moves it along its chart. */
    void move(OrganisationStatus to) {
        status.requireNext(to);
        status = to;
    }

    /** Ends it in favour of another one, which gets its identifiers; answers these. */
    public List<Identifier> mergeInto(UUID survivorId) {
        List<Identifier> left = identifiers();
        status = OrganisationStatus.MERGED;
        mergedIntoId = survivorId;
        identifiers.clear();
        return left;
    }

    /** Follows the one it went into, which went into another one itself. */
    public void followInto(UUID survivorId) {
        mergedIntoId = survivorId;
    }

    /** Takes over the identifiers of one that was merged into it. */
    public void take(List<Identifier> left) {
        identifiers.addAll(left);
    }

    /** Gives it another parent, or none. */
    public void moveUnder(@Nullable UUID newParentId) {
        parentId = newParentId;
    }

    public OrganisationStatus status() {
        return status;
    }

    public boolean isActive() {
        return status == OrganisationStatus.ACTIVE;
    }

    public String legalName() {
        return legalName;
    }

    public String displayName() {
        return displayName;
    }

    public Sector sector() {
        return sector;
    }

    public boolean isSocialEnterprise() {
        return socialEnterprise;
    }

    public List<Identifier> identifiers() {
        return List.copyOf(identifiers);
    }

    public @Nullable UUID parentId() {
        return parentId;
    }

    public String country() {
        return country;
    }

    public @Nullable String website() {
        return website;
    }

    public @Nullable UUID mergedIntoId() {
        return mergedIntoId;
    }
}
