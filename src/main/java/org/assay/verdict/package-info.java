/** Rating scales, verdict proposals and corrections. */
@ApplicationModule(allowedDependencies = {"kernel", "kernel :: ui", "account", "text", "audit", "document", "document :: spi", "claim", "claim :: spi", "claim :: lifecycle", "evidence"})
@NullMarked
package org.assay.verdict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
