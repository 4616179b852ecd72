package org.sharedvalue.outcomes.participant;

import java.util.UUID;

/**
 * What events may say about a participant has changed; whoever publishes it publishes it again in the same transaction.
 *
 * @param participantRef the participant
 * @param bands what events may say now
 */
public record BandsChanged(UUID participantRef, PublishedBands bands) {}
