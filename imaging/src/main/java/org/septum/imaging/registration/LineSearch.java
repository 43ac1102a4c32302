package org.septum.imaging.registration;

import java.util.function.DoubleUnaryOperator;

/** Looks for the highest place along a line: walks uphill until it falls again, then narrows by parabolas. */
final class LineSearch {
    private static final double GROWTH = 1.6;
    private static final double GOLDEN = (3 - Math.sqrt(5)) / 2;
    private static final int MOST_STRIDES = 16;
    private static final int MOST_CUTS = 12;

    record Found(double at, double height) {}

    private final DoubleUnaryOperator height;
    private final double tolerance;

    LineSearch(DoubleUnaryOperator height, double tolerance) {
        this.height = height;
        this.tolerance = tolerance;
    }

    /** From 0 both ways. @param here the height at 0 */
    Found from(double here, double step) {
        Found left = at(-step);
        Found middle = new Found(0, here);
        Found right = at(step);
        double stride = step;
        for (int n = 0; n < MOST_STRIDES && right.height > middle.height && right.height >= left.height; n++) {
            stride *= GROWTH;
            left = middle;
            middle = right;
            right = at(middle.at + stride);
        }
        for (int n = 0; n < MOST_STRIDES && left.height > middle.height; n++) {
            stride *= GROWTH;
            right = middle;
            middle = left;
            left = at(middle.at - stride);
        }
        return narrowed(left, middle, right);
    }

    private Found narrowed(Found from, Found top, Found to) {
        Found left = from;
        Found middle = top;
        Found right = to;
        for (int n = 0; n < MOST_CUTS && right.at - left.at > 2 * tolerance; n++) {
            Found cut = at(cut(left, middle, right));
            boolean isRight = cut.at > middle.at;
            boolean isNear = Math.abs(cut.at - middle.at) < tolerance;
            if (cut.height > middle.height) {
                left = isRight ? middle : left;
                right = isRight ? right : middle;
                middle = cut;
            } else if (isRight) {
                right = cut;
            } else {
                left = cut;
            }
            if (isNear && n > 0) {
                break;
            }
        }
        return middle;
    }

    /** Where the parabola through three places is highest, or a share of the longer side where that is no use. */
    private double cut(Found left, Found middle, Found right) {
        double a = middle.at - left.at;
        double b = right.at - middle.at;
        double fallLeft = (middle.height - left.height) * b;
        double fallRight = (middle.height - right.height) * a;
        double top = middle.at + (b * fallLeft - a * fallRight) / (2 * (fallLeft + fallRight));
        double least = tolerance / 2;
        if (top > left.at + least && top < right.at - least && Math.abs(top - middle.at) > least) {
            return top;
        }
        return b > a ? middle.at + GOLDEN * b : middle.at - GOLDEN * a;
    }

    private Found at(double t) {
        return new Found(t, height.applyAsDouble(t));
    }
}
