/** Who may reach which address: the filter chains, tokens, response headers. */
@NullMarked
package org.assay.workbench.security;

import org.jspecify.annotations.NullMarked;
