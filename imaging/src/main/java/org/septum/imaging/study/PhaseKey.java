package org.septum.imaging.study;

/**
 * What can tell the phases at one slice position apart, most trustworthy first. A key counts only where every frame has it and no
 * two frames of one position share its value.
 */
enum PhaseKey {
    /** Temporal Position Identifier (0020,0100) or Temporal Position Index (0020,9128), or the time slot of nuclear medicine. */
    TEMPORAL_POSITION(true),
    /** Trigger Time (0018,1060), ms. */
    TRIGGER_TIME(true),
    /** Nominal Cardiac Trigger Delay Time (0020,9153), ms. */
    TRIGGER_DELAY(true),
    /** Nominal Percentage of Cardiac Phase (0020,9241). */
    TRIGGER_PERCENTAGE(true),
    /** Milliseconds since the file's first frame, from Frame Time (0018,1063), its vector, or the cine rate. */
    FRAME_TIME(true),
    /** Acquisition Time (0008,0032) or a frame's acquisition date and time, seconds. */
    ACQUISITION_TIME(false),
    /** Content Time (0008,0033), seconds since midnight. */
    CONTENT_TIME(false),
    /** The values of the dimensions that are no place in space (0020,9157), counted through. */
    DIMENSION(false),
    /** Instance Number (0020,0013), or the frame's number in its file. */
    INSTANCE_NUMBER(false);

    private final boolean fromTheBeat;

    PhaseKey(boolean fromTheBeat) {
        this.fromTheBeat = fromTheBeat;
    }

    /** Whether it counts from a common start, the heart beat or the first frame, so that values at different positions compare. */
    boolean fromTheBeat() {
        return fromTheBeat;
    }
}
