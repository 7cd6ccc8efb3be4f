/** Telling people what waits for them, and other programs what happened. */
@NullMarked
package org.assay.review.told;

import org.jspecify.annotations.NullMarked;
