/** Claims, their occurrences in texts, claimants, relations and lifecycle; the reading room. */
@ApplicationModule(allowedDependencies = {"kernel", "kernel :: ui", "account", "text", "text :: marker", "text :: marker", "audit", "document", "document :: spi"})
@NullMarked
package org.assay.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
