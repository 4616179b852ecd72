package org.sharedvalue.showcase.apprentice;

import java.util.List;

/** The organisations of the case. */
enum Partner {
    MITIE("MITIE Group", "FOR_PROFIT", "LEAD HOST_EMPLOYER"),
    JOBCENTRE_PLUS("Jobcentre Plus", "PUBLIC_BODY", "REFERRER"),
    /** The source does not state its sector: an assumption. */
    LONDON_EMPLOYER_ACCORD("London Employer Accord", "NON_PROFIT", "CONVENOR"),
    ALLIANCE_BOOTS("Alliance Boots", "FOR_PROFIT", "SPONSOR"),
    TATA("Tata Consultancy Services", "FOR_PROFIT", "SPONSOR"),
    HEWLETT_PACKARD("Hewlett Packard", "FOR_PROFIT", "SPONSOR"),
    /** Gives the awards; no member of the partnership. */
    BUSINESS_IN_THE_COMMUNITY("Business in the Community", "NON_PROFIT", "");

    static final List<Partner> SPONSORS = List.of(ALLIANCE_BOOTS, TATA, HEWLETT_PACKARD);

    private final String legalName;
    private final String sector;
    private final String roles;

    Partner(String legalName, String sector, String roles) {
        this.legalName = legalName;
        this.sector = sector;
        this.roles = roles;
    }

    String legalName() {
        return legalName;
    }

    String sector() {
        return sector;
    }

    List<String> roles() {
        return roles.isEmpty() ? List.of() : List.of(roles.split(" ", -1));
    }

    String externalId() {
        return "REAL-APPRENTICE/organisation/" + name();
    }
}
