/** What other houses publish of their checks, read as they wrote it: no database, no network, nothing thrown at a record. */
@NullMarked
package org.assay.report.exchange;

import org.jspecify.annotations.NullMarked;
