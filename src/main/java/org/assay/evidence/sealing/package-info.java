/** Words made unreadable for whoever holds the database alone. */
@NullMarked
package org.assay.evidence.sealing;

import org.jspecify.annotations.NullMarked;
