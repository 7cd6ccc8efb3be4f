@NamedInterface("spi")
@NullMarked
package org.assay.document.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
