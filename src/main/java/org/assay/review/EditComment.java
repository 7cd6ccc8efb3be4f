package org.assay.review;

/**
 * Puts one's own comment in other words.
 *
 * @param seen the comment's version that its author saw
 */
public record EditComment(CommentId comment, long seen, String body) {}
