/** Main layout, my queue, search, live updates and the wiring of security. */
@ApplicationModule(allowedDependencies = {"kernel", "kernel :: ui", "account", "text", "audit", "document", "claim", "evidence", "verdict", "review", "report"})
@NullMarked
package org.assay.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
