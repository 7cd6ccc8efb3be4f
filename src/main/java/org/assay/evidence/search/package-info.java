/** The words of kept copies, in an index beside the database that can be built anew from it at any time. */
@NullMarked
package org.assay.evidence.search;

import org.jspecify.annotations.NullMarked;
