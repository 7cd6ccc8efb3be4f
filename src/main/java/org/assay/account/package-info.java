/** People, desks, membership and roles, sign-in and tokens. */
@ApplicationModule(allowedDependencies = {"kernel", "kernel :: ui"})
@NullMarked
package org.assay.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
