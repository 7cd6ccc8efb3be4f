/** Where the bytes of copies lie: files named by their own hash. Nothing here knows of desks, people or sources. */
@NullMarked
package org.assay.evidence.copies;

import org.jspecify.annotations.NullMarked;
