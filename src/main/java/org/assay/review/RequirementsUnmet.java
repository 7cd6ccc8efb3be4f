package org.assay.review;

import java.util.List;
import org.assay.kernel.Conflict;

/** The gate is shut; all the reasons at once. */
public class RequirementsUnmet extends Conflict {

    private final transient List<Requirement> unmet;

    public RequirementsUnmet(List<Requirement> unmet) {
        super("REQUIREMENTS_UNMET", String.join(", ", unmet.stream().map(Enum::name).toList()));
        this.unmet = List.copyOf(unmet);
    }

    public List<Requirement> unmet() {
        return unmet;
    }
}
