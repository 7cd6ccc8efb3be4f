/** A claim's verdict, and the desk's rating scales. */
@NullMarked
package org.assay.verdict.ui;

import org.jspecify.annotations.NullMarked;
