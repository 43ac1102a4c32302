package org.septum.imaging.edit;

import java.io.IOException;

/** Edits that are whole but cannot be taken up; the message says why, for a reader. */
final class UnfitEditsException extends IOException {
    UnfitEditsException(String message) {
        super(message);
    }
}
