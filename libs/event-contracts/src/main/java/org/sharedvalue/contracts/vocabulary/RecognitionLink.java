package org.sharedvalue.contracts.vocabulary;

/** Whether an award was given for the subject itself or for something around it. */
public enum RecognitionLink {
    DIRECT,
    CONTEXTUAL
}
