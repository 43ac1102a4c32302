package org.septum.ai.admission;

import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRejectedException;

/** What a task asks of a package that says it does it, as far as the manifest tells: channels, labels, orientation. */
@FunctionalInterface
public interface TaskRules {
    void check(ModelPackage model) throws ModelRejectedException;
}
