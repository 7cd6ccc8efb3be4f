/** What waits for a person, the case that they decide, and a claim's review. */
@NullMarked
package org.assay.review.ui;

import org.jspecify.annotations.NullMarked;
