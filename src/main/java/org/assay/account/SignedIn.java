package org.assay.account;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import org.assay.kernel.DeskId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The principal of a browser session or of a bearer token: who it is and which desk was chosen, no rights. Those are
 * read anew with each request.
 *
 * @param epoch the generation of the person's credentials it was made under; an older one no longer counts
 * @param token the API token it came with, or null for a browser session
 */
public record SignedIn(UUID personId, String username, UUID deskId, int epoch, @Nullable UUID token)
        implements Principal, Serializable {

    @Override
    public String getName() {
        return username;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public DeskId desk() {
        return new DeskId(deskId);
    }
}
