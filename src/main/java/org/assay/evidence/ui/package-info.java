/** A claim's evidence, and the library of sources. */
@NullMarked
package org.assay.evidence.ui;

import org.jspecify.annotations.NullMarked;
