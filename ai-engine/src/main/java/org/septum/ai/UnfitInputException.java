package org.septum.ai;

/** The input can be read but is not what the task works on. The command line turns it into exit code 4. */
public class UnfitInputException extends Exception {
    private final String task;
    private final String reason;

    /** @param reason one sentence a reader understands */
    public UnfitInputException(String task, String reason) {
        super("not fit for the task " + task + ": " + reason);
        this.task = task;
        this.reason = reason;
    }

    public String task() {
        return task;
    }

    public String reason() {
        return reason;
    }
}
