/** Writes what was found into the writer's own Word file, at the level of its parts and its markup. */
@NullMarked
package org.assay.report.word;

import org.jspecify.annotations.NullMarked;
