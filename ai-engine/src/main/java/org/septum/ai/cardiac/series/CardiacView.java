package org.septum.ai.cardiac.series;

/** What a series of a heart study shows. */
public enum CardiacView {
    SHORT_AXIS("short axis"),
    TWO_CHAMBER("two-chamber view"),
    THREE_CHAMBER("three-chamber view"),
    FOUR_CHAMBER("four-chamber view"),
    /** Along the heart's axis; which of the views is not known. */
    LONG_AXIS("long-axis view"),
    /** Any other plane or place. */
    OTHER("another view"),
    LOCALISER("localiser"),
    LATE_ENHANCEMENT("late enhancement"),
    TAGGED("tagged pictures"),
    PERFUSION("perfusion"),
    FLOW("flow"),
    MAP("parametric map"),
    UNKNOWN("unknown");

    private final String text;

    CardiacView(String text) {
        this.text = text;
    }

    /** In a reader's words, without an article. */
    public String text() {
        return text;
    }

    /** Whether the pictures lie along the heart's axis. */
    public boolean isLongAxis() {
        return this == TWO_CHAMBER || this == THREE_CHAMBER || this == FOUR_CHAMBER || this == LONG_AXIS;
    }

    /** Whether the pictures' contrast is another than that of a plain cine, in whatever plane. */
    public boolean isOtherContrast() {
        return this == LATE_ENHANCEMENT || this == TAGGED || this == PERFUSION || this == FLOW || this == MAP;
    }
}
