/**
 * The page that a person marks: the component over {@code frontend/marker/} and what passes between the two. The
 * records mirror {@code frontend/marker/contract.ts}, which says what each part means; a change there is a change here.
 */
@NamedInterface("marker")
@NullMarked
package org.assay.text.marker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
