@NullMarked
package org.assay.verdict.rest;

import org.jspecify.annotations.NullMarked;
