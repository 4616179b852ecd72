package org.sharedvalue.showcase.apprentice;

/** What somebody said about the program; the source names themes and no speakers, so words and speakers are assumptions. */
enum Voice {
    SKILLS_CONFIDENCE("PARTICIPANT", "I can do more than I believed"),
    LEARNING("PARTICIPANT", "There is something new every day"),
    ACHIEVEMENT("PARTICIPANT", "I finished what I began"),
    TURNING_POINT("PARTICIPANT", "A bad year became a good one"),
    SUSTAINABLE_WORKFORCE("LEADERSHIP", "We found people who stay"),
    STAFF_DEVELOPMENT("STAFF", "Mentoring made our own people grow"),
    BELONGING("STAFF", "It is part of something larger"),
    PRIDE("STAFF", "We are proud of it");

    private final String speakerGroup;
    private final String text;

    Voice(String speakerGroup, String text) {
        this.speakerGroup = speakerGroup;
        this.text = text;
    }

    String speakerGroup() {
        return speakerGroup;
    }

    String text() {
        return text;
    }

    boolean isParticipant() {
        return speakerGroup.equals("PARTICIPANT");
    }

    String externalId() {
        return DeclaredProgram.CODE + "/testimonial/" + name();
    }

    /** The participant who speaks. */
    String speakerId() {
        return DeclaredProgram.CODE + "/speaker/" + name();
    }
}
