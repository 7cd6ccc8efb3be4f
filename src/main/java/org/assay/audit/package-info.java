/** The append-only trail of all that happened, and its proof. */
@ApplicationModule(allowedDependencies = {"kernel", "kernel :: ui", "account"})
@NullMarked
package org.assay.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
