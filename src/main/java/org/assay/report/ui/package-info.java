/** The screens of the report room. */
@NullMarked
package org.assay.report.ui;

import org.jspecify.annotations.NullMarked;
