package org.septum.fuzzing;

/** What Jazzer calls, in a process of its own. The target's id is in the system property {@code septum.fuzz.target}. */
public final class Driver {
    private static final Target.Input INPUT = target().open();

    private Driver() {}

    private static Target target() {
        String id = System.getProperty("septum.fuzz.target", "");
        for (Target target : Target.values()) {
            if (target.id().equals(id)) {
                return target;
            }
        }
        throw new IllegalArgumentException("no such target: " + id);
    }

    /** One input. */
    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        INPUT.give(bytes);
    }
}
