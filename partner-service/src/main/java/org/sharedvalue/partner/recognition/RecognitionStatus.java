package org.sharedvalue.partner.recognition;

import java.util.EnumSet;
import java.util.Set;
import org.sharedvalue.records.RecordStatus;

/** The states of a recognition. */
public enum RecognitionStatus implements RecordStatus<RecognitionStatus> {
    RECORDED,
    VERIFIED,
    REVOKED;

    @Override
    public Set<RecognitionStatus> next() {
        return switch (this) {
            case RECORDED -> EnumSet.of(VERIFIED);
            case VERIFIED -> EnumSet.of(REVOKED);
            case REVOKED -> EnumSet.noneOf(RecognitionStatus.class);
        };
    }
}
