/** The program as a whole: how it starts, where its data lies. No room may know this package. */
@NullMarked
package org.assay;

import org.jspecify.annotations.NullMarked;
