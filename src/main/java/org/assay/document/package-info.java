/** Import, versions, canonical text, sentences and their disposition. */
@ApplicationModule(allowedDependencies = {"kernel", "kernel :: ui", "account", "text", "text :: marker"})
@NullMarked
package org.assay.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
