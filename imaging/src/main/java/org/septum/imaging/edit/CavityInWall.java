package org.septum.imaging.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * A cavity inside a wall, as the left ventricle in its myocardium, beside other structures, as the right ventricle. The cavity's
 * outline is the inner border of the wall (endocardium), the wall's outline its outer border (epicardium).
 *
 * <ol>
 * <li>An edit of one border leaves the other where it is. What the cavity loses becomes wall, what it gains the wall loses.
 * <li>Where the wall goes all round the cavity, it stays closed: neither border comes nearer to the other than one pixel.
 * <li>Where the wall is open, as at the base, the cavity may grow over unlabelled pixels, and what it loses there becomes
 *     unlabelled again, by what lies nearest beyond the border.
 * <li>The wall takes pixels from other structures; other structures take neither wall nor cavity, and the cavity none of theirs.
 * <li>No unlabelled pixel is enclosed by wall and cavity.
 * </ol>
 *
 * @param cavity its value
 * @param wall its value
 */
public record CavityInWall(int cavity, int wall) implements StructureRules {
    @Override
    public Area outlined(PixelPlane plane, byte[] labels, int value) {
        return value == wall ? whole(plane, labels)
                : value == cavity ? Area.labelled(plane, labels, cavity).filled()
                : Area.labelled(plane, labels, value);
    }

    /** Cavity and wall, with what they enclose: what lies within the epicardium. */
    private Area whole(PixelPlane plane, byte[] labels) {
        return Area.labelled(plane, labels, cavity).or(Area.labelled(plane, labels, wall)).filled();
    }

    private static boolean is(byte[] labels, int pixel, int value) {
        return Byte.toUnsignedInt(labels[pixel]) == value;
    }

    /** Whether the wall goes all round the cavity. */
    public boolean isClosed(PixelPlane plane, byte[] labels) {
        Area inner = Area.labelled(plane, labels, cavity);
        return !inner.isEmpty() && inner.minus(whole(plane, labels).shrunk()).isEmpty();
    }

    @Override
    public byte[] reshaped(byte[] labels, int value, Area wanted) {
        PixelPlane plane = wanted.plane();
        byte[] next = labels.clone();
        if (value == cavity) {
            moveInner(labels, wanted, next);
        } else if (value == wall) {
            moveOuter(labels, wanted, next);
        } else {
            moveNeighbour(labels, value, wanted, next);
        }
        return closeHoles(plane, next);
    }

    private void moveInner(byte[] labels, Area wanted, byte[] next) {
        PixelPlane plane = wanted.plane();
        Area old = outlined(plane, labels, cavity);
        Area room = roomForCavity(plane, labels);
        Area leaving = old.minus(wanted);
        int[] beyond = Flood.nearestOutside(old);
        for (int i = 0; i < next.length; i++) {
            if (leaving.has(i)) {
                next[i] = (byte) (beyond[i] >= 0 && is(labels, beyond[i], wall) ? wall : 0);
            } else if (wanted.has(i) && !old.has(i) && room.has(i)) {
                next[i] = (byte) cavity;
            }
        }
    }

    private Area roomForCavity(PixelPlane plane, byte[] labels) {
        return isClosed(plane, labels)
                ? whole(plane, labels).shrunk()
                : Area.of(plane, i -> labels[i] == 0 || is(labels, i, wall) || is(labels, i, cavity));
    }

    private void moveOuter(byte[] labels, Area wanted, byte[] next) {
        PixelPlane plane = wanted.plane();
        Area inner = Area.labelled(plane, labels, cavity).filled();
        Area kept = isClosed(plane, labels) ? inner.grown() : inner;
        Area old = whole(plane, labels);
        for (int i = 0; i < next.length; i++) {
            boolean stays = wanted.has(i) || kept.has(i);
            if (stays && !old.has(i)) {
                next[i] = (byte) wall;
            } else if (!stays && is(labels, i, wall)) {
                next[i] = 0;
            }
        }
    }

    private void moveNeighbour(byte[] labels, int value, Area wanted, byte[] next) {
        for (int i = 0; i < next.length; i++) {
            if (is(labels, i, value) && !wanted.has(i)) {
                next[i] = 0;
            } else if (wanted.has(i) && !is(labels, i, cavity) && !is(labels, i, wall)) {
                next[i] = (byte) value;
            }
        }
    }

    @Override
    public byte[] painted(byte[] labels, int value, Area stroke) {
        if (value != wall) {
            return reshaped(labels, value, outlined(stroke.plane(), labels, value).or(stroke));
        }
        byte[] next = labels.clone();
        for (int i = 0; i < next.length; i++) {
            if (stroke.has(i)) {
                next[i] = (byte) wall;
            }
        }
        return closeHoles(stroke.plane(), next);
    }

    @Override
    public byte[] erased(byte[] labels, int value, Area stroke) {
        PixelPlane plane = stroke.plane();
        if (value != wall) {
            return reshaped(labels, value, outlined(plane, labels, value).minus(stroke));
        }
        byte[] next = labels.clone();
        Area kept = isClosed(plane, labels) ? Area.labelled(plane, labels, cavity).grown() : Area.none(plane);
        Area rest = stroke.and(Area.labelled(plane, labels, wall));
        for (int i = 0; i < next.length; i++) {
            if (rest.has(i)) {
                Area patch = rest.part(i);
                rest = rest.minus(patch);
                erasePatch(labels, patch, kept, next);
            }
        }
        return closeHoles(plane, next);
    }

    /** Wall rubbed out from outside becomes unlabelled, from the cavity's side cavity; from neither side nothing happens. */
    private void erasePatch(byte[] labels, Area patch, Area kept, byte[] next) {
        PixelPlane plane = patch.plane();
        boolean fromOutside = !patch.minus(whole(plane, labels).shrunk()).isEmpty();
        boolean fromCavity = !patch.and(Area.labelled(plane, labels, cavity).grown()).isEmpty();
        for (int i = 0; i < next.length; i++) {
            if (patch.has(i) && fromOutside && !kept.has(i)) {
                next[i] = 0;
            } else if (patch.has(i) && !fromOutside && fromCavity) {
                next[i] = (byte) cavity;
            }
        }
    }

    /** Unlabelled pixels enclosed by wall and cavity become wall. */
    private byte[] closeHoles(PixelPlane plane, byte[] labels) {
        Area whole = whole(plane, labels);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == 0 && whole.has(i)) {
                labels[i] = (byte) wall;
            }
        }
        return labels;
    }

    @Override
    public List<Integer> fromInside(List<Integer> values) {
        List<Integer> order = new ArrayList<>();
        for (int value : new int[] {cavity, wall}) {
            if (values.contains(value)) {
                order.add(value);
            }
        }
        values.stream().filter(v -> v != cavity && v != wall).forEach(order::add);
        return order;
    }
}
