@NullMarked
package org.assay.document.ui;

import org.jspecify.annotations.NullMarked;
