/** The trail's proof on the desk's page. */
@NullMarked
package org.assay.audit.ui;

import org.jspecify.annotations.NullMarked;
