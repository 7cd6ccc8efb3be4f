/** The forms a report takes: renderers beside one another, each a pure function of the report. */
@NullMarked
package org.assay.report.render;

import org.jspecify.annotations.NullMarked;
