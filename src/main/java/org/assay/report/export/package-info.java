/** What was exported, and whether it still stands. Reading it needs plain JDBC alone, so that it works without a running Assay. */
@NullMarked
package org.assay.report.export;

import org.jspecify.annotations.NullMarked;
