/** The sample desk that {@code ./assay demo} opens: its content, and the loader that works through it as its people. */
@NullMarked
package org.assay.workbench.demo;

import org.jspecify.annotations.NullMarked;
