package org.septum.ai.inference;

import java.io.IOException;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.Precision;

/** Hands out compiled networks of packages that have passed their checks. */
public interface NetworkSource {
    /**
     * The network of a package in a precision. The first call checks the package and compiles; later ones return the same
     * network.
     *
     * @throws org.septum.ai.model.ModelRejectedException a file, a shape or the self-test's answer is not what the manifest says
     */
    Network network(ModelPackage model, Precision precision) throws IOException;
}
