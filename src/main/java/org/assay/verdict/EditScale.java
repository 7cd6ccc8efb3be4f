package org.assay.verdict;

import java.util.List;

/**
 * A scale as it shall stand. Ratings left out are retired: verdicts given with them keep them.
 *
 * @param version the version its author saw
 */
public record EditScale(ScaleId scale, long version, String name, boolean preferred, List<Rating> ratings) {}
