@NullMarked
package org.assay.document.rest;

import org.jspecify.annotations.NullMarked;
