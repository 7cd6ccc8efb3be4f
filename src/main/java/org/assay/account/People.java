package org.assay.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.assay.kernel.PersonId;

/** The people of the current desk, to be named on screens and in reports. */
public interface People {

    /** Display names, also of guests; a person who is unknown or on no desk of the caller's is left out. */
    Map<PersonId, String> names(Collection<PersonId> people);

    /** The members of the current desk that hold a permission, by display name. */
    List<Account> withPermission(Permission permission);
}
