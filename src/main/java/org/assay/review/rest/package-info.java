@NullMarked
package org.assay.review.rest;

import org.jspecify.annotations.NullMarked;
