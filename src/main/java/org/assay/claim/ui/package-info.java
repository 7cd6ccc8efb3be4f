@NullMarked
package org.assay.claim.ui;

import org.jspecify.annotations.NullMarked;
