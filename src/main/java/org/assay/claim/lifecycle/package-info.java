@NamedInterface("lifecycle")
@NullMarked
package org.assay.claim.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
