/** Text, structure and facts out of files: nothing here knows of desks, people or the database. */
@NullMarked
package org.assay.document.extract;

import org.jspecify.annotations.NullMarked;
