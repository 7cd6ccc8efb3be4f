/** The backup pack: all that a document's verdicts rest on in one ZIP, which anybody can check without Assay. */
@NullMarked
package org.assay.report.pack;

import org.jspecify.annotations.NullMarked;
