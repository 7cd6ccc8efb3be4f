@NamedInterface("spi")
@NullMarked
package org.assay.claim.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
