package org.assay.account;

import java.time.Instant;

/** A new API token, in clear for this once. */
public record IssuedToken(String token, Instant expiresAt) {

    /** Without the token: this must not reach a log. */
    @Override
    public String toString() {
        return "IssuedToken[expiresAt=" + expiresAt + "]";
    }
}
