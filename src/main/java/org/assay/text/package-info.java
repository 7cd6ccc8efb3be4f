/** Spans, quotes, sentences and anchors: what may be said of a text without knowing what it is for. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.assay.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
