/** Report page, PDF, tables, ClaimReview and publication. */
@ApplicationModule(allowedDependencies = {"kernel", "kernel :: ui", "account", "text", "audit", "document", "claim", "claim :: spi", "evidence", "verdict", "review"})
@NullMarked
package org.assay.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
