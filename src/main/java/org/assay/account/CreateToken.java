package org.assay.account;

import java.time.Duration;

/**
 * @param name what it is for, to tell it from others
 * @param lifetime more than zero, at most {@link Tokens#LONGEST}
 */
public record CreateToken(String name, Duration lifetime) {}
