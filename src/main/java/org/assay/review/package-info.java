/** Decisions, requirements, attention, threads and assignment. */
@ApplicationModule(allowedDependencies = {"kernel", "kernel :: ui", "account", "text", "audit", "document", "document :: spi", "claim", "claim :: spi", "claim :: lifecycle", "evidence", "verdict"})
@NullMarked
package org.assay.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
