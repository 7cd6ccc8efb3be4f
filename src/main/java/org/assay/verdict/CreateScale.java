package org.assay.verdict;

import java.util.List;

/** A further scale for the desk, with its ratings in the order in which they are offered. */
public record CreateScale(String name, boolean preferred, List<Rating> ratings) {}
