/** How far people who judge the same things agree. Plain arithmetic, each formula with its source. */
@NullMarked
package org.assay.review.agreement;

import org.jspecify.annotations.NullMarked;
