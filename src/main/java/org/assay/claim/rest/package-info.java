@NullMarked
package org.assay.claim.rest;

import org.jspecify.annotations.NullMarked;
