/** People, desks, membership and roles, sign-in and tokens. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.assay.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
