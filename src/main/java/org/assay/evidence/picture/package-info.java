/**
 * Pictures of what copies hold: pages of a PDF with the places of their words, and pictures drawn anew. Nothing here knows
 * of desks, people or the database, and nothing but {@link org.assay.evidence.picture.Drawing} runs in the program itself.
 */
@NullMarked
package org.assay.evidence.picture;

import org.jspecify.annotations.NullMarked;
