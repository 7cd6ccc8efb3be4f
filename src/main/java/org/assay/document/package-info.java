/** Import, versions, canonical text, sentences and their disposition. */
@ApplicationModule(allowedDependencies = {"kernel", "account", "text"})
@NullMarked
package org.assay.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
