package org.sharedvalue.contracts.vocabulary;

/** Whether somebody was at a session. */
public enum AttendanceMark {
    PRESENT,
    LATE,
    ABSENT_EXCUSED,
    ABSENT_UNEXCUSED
}
