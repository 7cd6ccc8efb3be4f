/** Reports over HTTP, for programs and as downloads of the browser. */
@NullMarked
package org.assay.report.rest;

import org.jspecify.annotations.NullMarked;
