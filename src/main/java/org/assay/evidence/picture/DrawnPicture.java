package org.assay.evidence.picture;

/**
 * A picture drawn anew: none of the file's own bytes are in it.
 *
 * @param mediaType image/png or image/jpeg
 * @param width of the picture in the file, in pixels, turned as it is shown
 */
public record DrawnPicture(String mediaType, byte[] bytes, int width, int height) {}
