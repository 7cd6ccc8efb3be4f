/** Tokens over the REST API. */
@NullMarked
package org.assay.account.rest;

import org.jspecify.annotations.NullMarked;
