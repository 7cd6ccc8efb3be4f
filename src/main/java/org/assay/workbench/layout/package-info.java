/** The frame around every screen, and what is shown where there is no screen. */
@NullMarked
package org.assay.workbench.layout;

import org.jspecify.annotations.NullMarked;
