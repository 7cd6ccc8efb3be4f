/** The trail's proof over the REST API. */
@NullMarked
package org.assay.audit.rest;

import org.jspecify.annotations.NullMarked;
