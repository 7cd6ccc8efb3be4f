/** What a desk did, period by period, read from what was recorded when it happened. */
@NullMarked
package org.assay.report.lookback;

import org.jspecify.annotations.NullMarked;
