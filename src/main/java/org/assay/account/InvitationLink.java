package org.assay.account;

import java.time.Instant;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What to hand a new member.
 *
 * @param secret the last part of the link {@code /join/SECRET}, shown this once; null for somebody who can sign in
 *     already, from another desk
 */
public record InvitationLink(PersonId person, @Nullable String secret, @Nullable Instant expiresAt) {

    /** Without the secret: this must not reach a log. */
    @Override
    public String toString() {
        return "InvitationLink[person=" + person + "]";
    }
}
