/** What all controllers share: problem documents, and the answer where no controller is. */
@NullMarked
package org.assay.workbench.rest;

import org.jspecify.annotations.NullMarked;
