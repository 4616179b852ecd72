package org.sharedvalue.outcomes.consent;

import java.util.UUID;

/**
 * A participant has withdrawn a consent; whoever holds something that rests on it lets go of it in the same transaction.
 *
 * @param participantRef the participant
 * @param purpose what the consent was for
 */
public record ConsentWithdrawn(UUID participantRef, ConsentPurpose purpose) {}
