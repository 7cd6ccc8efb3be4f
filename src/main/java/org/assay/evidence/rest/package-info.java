@NullMarked
package org.assay.evidence.rest;

import org.jspecify.annotations.NullMarked;
