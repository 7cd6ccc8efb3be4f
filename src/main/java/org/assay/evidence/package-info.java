/** Sources, snapshots, evidence and contact logs. */
@ApplicationModule(allowedDependencies = {"kernel", "kernel :: ui", "account", "text", "audit", "document", "document :: process", "claim", "claim :: spi"})
@NullMarked
package org.assay.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
