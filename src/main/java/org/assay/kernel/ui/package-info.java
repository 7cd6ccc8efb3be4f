/**
 * What every room's screens are made of: tones and their icons, chips, notices, empty places, dates, Markdown. Vaadin is
 * known here and in the rooms' {@code ui} packages alone; the rest of the kernel does not look in.
 */
@NamedInterface("ui")
@NullMarked
package org.assay.kernel.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
