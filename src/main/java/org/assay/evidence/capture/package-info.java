/** Fetching pages from the web, which is full of traps, and writing them down as web archives. */
@NullMarked
package org.assay.evidence.capture;

import org.jspecify.annotations.NullMarked;
