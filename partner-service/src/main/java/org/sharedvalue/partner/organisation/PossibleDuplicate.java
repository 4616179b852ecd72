package org.sharedvalue.partner.organisation;

import java.util.UUID;

/**
 * An organisation that may be the same one.
 *
 * @param id its id
 * @param legalName its registered name
 */
public record PossibleDuplicate(UUID id, String legalName) {}
