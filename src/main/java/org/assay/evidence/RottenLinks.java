package org.assay.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.assay.claim.ClaimId;
import org.assay.claim.spi.RecheckSource;
import org.springframework.stereotype.Component;

/** Claims to be checked again, because what a source's address leads to is not any more what was kept. */
@Component
class RottenLinks implements RecheckSource {

    private final LinkRows rows;

    RottenLinks(LinkRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<ClaimId, Instant> toRecheck(Collection<ClaimId> claims) {
        Map<ClaimId, Instant> since = new HashMap<>();
        rows.rotten(claims.stream().map(ClaimId::value).toList())
                .forEach((claim, found) -> since.put(new ClaimId(claim), found));
        return since;
    }

    @Override
    public String toRecheck() {
        return LinkRows.ROTTEN;
    }
}
