package org.septum.reporting.pdf;

import java.awt.Color;
import java.io.IOException;
import org.septum.reporting.picture.Theme;

/**
 * The rows of a table, written one below the other down a page. Text stands at the left with an indent in points, or ends at a
 * column's right edge, given as a part of the table's width. A row is ended before the next one is begun.
 */
final class TableRows {
    static final Color TEXT = Theme.PAPER.text();
    static final Color DIM = Theme.PAPER.dim();
    private static final Color LINES = Theme.PAPER.grid();
    private static final double BASELINE = 8;
    private static final double HEADING = 7.5;

    private final PageCanvas page;
    private final double x;
    private final double width;
    private final double row;
    private double y;

    /** @param row height of a row, in points */
    TableRows(PageCanvas page, double x, double width, double row, double top) {
        this.page = page;
        this.x = x;
        this.width = width;
        this.row = row;
        y = top;
    }

    /** Where the next row begins. */
    double y() {
        return y;
    }

    void skip(double points) {
        y += points;
    }

    /** A column's heading; {@link #rule} goes below all of them. */
    void heading(String text, double edge) throws IOException {
        page.textRight(text, x + edge * width, y + 6, HEADING, DIM);
    }

    /** A line under headings, so far below where they begin. */
    void rule(double below) throws IOException {
        page.line(x, y + below, x + width, y + below, 0.6, LINES);
        y += below + 2;
    }

    void left(String text, double indent, double size, Color color) throws IOException {
        page.text(text, x + indent, y + BASELINE, size, color);
    }

    void title(String text, double indent) throws IOException {
        page.bold(text, x + indent, y + BASELINE, 8.5, DIM);
    }

    void right(String text, double edge, double size, Color color) throws IOException {
        page.textRight(text, x + edge * width, y + BASELINE, size, color);
    }

    void rightBold(String text, double edge, double size, Color color) throws IOException {
        page.bold(text, x + edge * width - page.width(text, size), y + BASELINE, size, color);
    }

    /** Small text a little right of a column's edge. */
    void beyond(String text, double edge) throws IOException {
        page.text(text, x + edge * width + 4, y + BASELINE, HEADING, DIM);
    }

    /** Ends a row with a thin line. */
    void end() throws IOException {
        page.line(x, y + 11.2, x + width, y + 11.2, 0.3, LINES);
        y += row;
    }

    /** Ends a row without a line. */
    void endPlain() {
        y += row;
    }
}
