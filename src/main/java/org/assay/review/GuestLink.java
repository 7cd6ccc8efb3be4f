package org.assay.review;

import java.time.Instant;

/**
 * What to hand a guest.
 *
 * @param secret the last part of the link {@code /guest/SECRET}, shown this once
 */
public record GuestLink(GuestPassId pass, String secret, Instant expiresAt) {

    /** Without the secret: this must not reach a log. */
    @Override
    public String toString() {
        return "GuestLink[pass=" + pass.value() + "]";
    }
}
