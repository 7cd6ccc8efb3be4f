/** The pages before one is signed in: plain HTML without script, so that no session and no Vaadin is spent on strangers. */
@NullMarked
package org.assay.workbench.entrance;

import org.jspecify.annotations.NullMarked;
