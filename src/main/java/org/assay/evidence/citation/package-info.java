/** Bibliographies as other programs write them, and citations as readers expect them. */
@NullMarked
package org.assay.evidence.citation;

import org.jspecify.annotations.NullMarked;
