/** One's own account, and the desk's members. */
@NullMarked
package org.assay.account.ui;

import org.jspecify.annotations.NullMarked;
